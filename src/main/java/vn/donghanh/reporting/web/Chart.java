package vn.donghanh.reporting.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.CountTable;
import vn.donghanh.reporting.OutcomeReport.Point;

/** Coordinates of the SVG line chart and widths of bars, as attributes, because pages may not contain style. */
public final class Chart implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEFT = 58;
    private static final int RIGHT = 424;
    private static final int GROUND = 150;
    private static final int GOAL = 18;

    /** Minimum distance of two labels, so that they do not overlap. */
    private static final int LABEL_WIDTH = 56;

    /**
     * A point of the line chart.
     *
     * @param labelled whether day and rate are printed beside it; the table below the chart lists all
     */
    public record Dot(int x, int y, Point point, boolean labelled) implements Serializable {}

    private final List<Dot> dots = new ArrayList<>();

    /** Calculates the line between 0 % at the bottom and 100 % at the top; suppressed points are left out. */
    Chart(List<Point> points) {
        int last = Math.max(1, points.size() - 1);
        int free = Integer.MAX_VALUE; // labels are placed from the newest point backwards, which always has one
        for (int at = points.size() - 1; at >= 0; at--) {
            BigDecimal percent = points.get(at).ratio().percent();
            if (percent != null) {
                int x = points.size() == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * at / last;
                boolean labelled = x <= free;
                free = labelled ? x - LABEL_WIDTH : free;
                dots.add(0, new Dot(x, y(percent), points.get(at), labelled));
            }
        }
    }

    private static int y(BigDecimal percent) {
        return GROUND - (int) Math.round(percent.doubleValue() * (GROUND - GOAL) / 100);
    }

    public List<Dot> getDots() {
        return dots;
    }

    public String getLine() {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /** Returns the width of a bar in per cent of the longest bar shown. */
    static long bar(CountTable<?> table, CountTable.Row<?> row) {
        long longest = table.rows().stream()
                .map(point -> point.count().value())
                .mapToLong(Chart::orZero)
                .max()
                .orElse(0);
        return longest == 0 ? 0 : orZero(row.count().value()) * 100 / longest;
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
