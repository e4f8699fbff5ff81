package vn.donghanh.reporting.supervision.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.statistics.ConfidenceInterval;

/** Coordinates of curves of shares over days, as attributes of SVG, because pages may not contain style. A share holds until the next day on which it changes. */
public final class CurveChart implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEFT = 44;
    private static final int RIGHT = 460;
    private static final int TOP = 14;
    private static final int GROUND = 174;

    /**
     * A day on which a share changed.
     *
     * @param interval null where there is none
     */
    public record Change(long day, double share, @Nullable ConfidenceInterval interval) implements Serializable {}

    /**
     * A curve as the page draws it.
     *
     * @param line the points of the line
     * @param band the points around the interval; empty where none is drawn
     * @param styleClass by which curves differ without colour
     */
    public record Curve(String line, String band, String styleClass) implements Serializable {}

    /** A label of an axis with its place. */
    public record Mark(int at, String label) implements Serializable {}

    private final long days;
    private final double start;
    private final ArrayList<Curve> curves = new ArrayList<>();

    /**
     * @param days the days that the picture shows
     * @param start the share before anything has changed
     */
    CurveChart(long days, double start) {
        this.days = days;
        this.start = start;
    }

    /**
     * Adds a curve.
     *
     * @param until for how many days the longest was observed: the line ends there
     * @param withBand whether its interval is drawn
     */
    void add(List<Change> changes, long until, boolean withBand) {
        List<Change> shown =
                changes.stream().filter(change -> change.day() <= days).toList();
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        List<String> line = new ArrayList<>(List.of(point(0, start)));
        double before = start;
        double lowBefore = start;
        double highBefore = start;
        for (Change change : shown) {
            line.add(point(change.day(), before));
            line.add(point(change.day(), change.share()));
            before = change.share();
            ConfidenceInterval interval = change.interval();
            if (interval != null) {
                low.add(point(change.day(), lowBefore));
                low.add(point(change.day(), interval.low()));
                high.add(point(change.day(), highBefore));
                high.add(point(change.day(), interval.high()));
                lowBefore = interval.low();
                highBefore = interval.high();
            }
        }
        long last = Math.min(until, days);
        line.add(point(last, before));
        low.add(point(last, lowBefore));
        high.add(point(last, highBefore));
        Collections.reverse(high);
        curves.add(new Curve(
                String.join(" ", line),
                withBand ? Stream.concat(low.stream(), high.stream()).collect(Collectors.joining(" ")) : "",
                "dh-curve-" + (curves.size() + 1)));
    }

    public List<Curve> getCurves() {
        return curves;
    }

    /** Returns the labels of the days. */
    public List<Mark> days(List<Long> marks) {
        return marks.stream().map(day -> new Mark(x(day), String.valueOf(day))).toList();
    }

    /** Returns the labels of the shares: none, half, all. */
    public List<Mark> getShares() {
        return Stream.of(0, 50, 100)
                .map(percent -> new Mark(y(percent / 100.0), percent + "%"))
                .toList();
    }

    private String point(long day, double share) {
        return x(day) + "," + y(share);
    }

    private int x(long day) {
        return LEFT + (int) Math.round((double) (RIGHT - LEFT) * day / days);
    }

    private static int y(double share) {
        return GROUND - (int) Math.round(share * (GROUND - TOP));
    }
}
