package vn.donghanh.printing;

import java.util.List;

/**
 * A row of a table of figures.
 *
 * @param part whether it is a part of the nearest row above that is none
 */
public record FigureRow(boolean part, List<FigureCell> cells) {
    public FigureRow {
        cells = List.copyOf(cells);
    }

    public static FigureRow of(FigureCell... cells) {
        return new FigureRow(false, List.of(cells));
    }

    public static FigureRow part(FigureCell... cells) {
        return new FigureRow(true, List.of(cells));
    }
}
