package vn.donghanh.printing;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of figures.
 *
 * @param group the heading above it and its neighbours; null when it has none
 * @param width in parts of the sum of all widths
 */
public record FigureColumn(ColumnKind kind, String heading, @Nullable String group, int width) {
    /** What a column holds, by which its cells are aligned. */
    public enum ColumnKind {
        /** The number or letter of the row. */
        ORDINAL,
        /** What the row is about. */
        TITLE,
        WORDS,
        FIGURE
    }

    public static FigureColumn ordinal(String heading) {
        return new FigureColumn(ColumnKind.ORDINAL, heading, null, 2);
    }

    public static FigureColumn title(String heading, int width) {
        return new FigureColumn(ColumnKind.TITLE, heading, null, width);
    }

    public static FigureColumn words(String heading, int width) {
        return new FigureColumn(ColumnKind.WORDS, heading, null, width);
    }

    public static FigureColumn figure(String heading, int width) {
        return new FigureColumn(ColumnKind.FIGURE, heading, null, width);
    }

    /** Returns the same column below the heading of a group. */
    public FigureColumn under(String groupHeading) {
        return new FigureColumn(kind, heading, groupHeading, width);
    }
}
