package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.intake.screening.ScreeningSeriesView;

/**
 * The sums of the last screenings as bars, the earliest first, in a drawing of 480 by 120.
 *
 * @param description the same in words
 */
public record ScreeningChart(List<Bar> bars, String description) implements Serializable {
    private static final int MOST = 8;
    private static final int LEFT = 40;
    private static final int RIGHT = 460;
    private static final int BASE = 92;
    private static final int PIXELS_PER_POINT = 4;
    private static final int WIDEST = 36;

    /** @param flagged whether the screening holds a flag */
    public record Bar(int x, int y, int width, int height, int middle, int sum, LocalDate on, boolean flagged)
            implements Serializable {}

    /** @param rows the newest first */
    static ScreeningChart of(
            List<ScreeningSeriesView.Row> rows, Function<ScreeningSeriesView.Row, String> description) {
        List<ScreeningSeriesView.Row> last =
                new ArrayList<>(rows.stream().limit(MOST).toList());
        Collections.reverse(last);
        List<Bar> bars = new ArrayList<>();
        for (int position = 0; position < last.size(); position++) {
            bars.add(bar(last.get(position), position, last.size()));
        }
        return new ScreeningChart(
                List.copyOf(bars), last.stream().map(description).collect(Collectors.joining("; ")));
    }

    private static Bar bar(ScreeningSeriesView.Row row, int position, int count) {
        int step = (RIGHT - LEFT) / count;
        int middle = LEFT + step * position + step / 2;
        int width = Math.min(WIDEST, step / 2);
        // a sum of zero is drawn as a thin line
        int height = Math.max(2, height(row.score().sum()));
        return new Bar(
                middle - width / 2,
                BASE - height,
                width,
                height,
                middle,
                row.score().sum(),
                row.on(),
                row.flags() > 0);
    }

    private static int height(int sum) {
        return sum * PIXELS_PER_POINT;
    }

    /** Returns the height at which a level begins. */
    public int line(int sum) {
        return BASE - height(sum);
    }
}
