package vn.donghanh.reporting.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A control chart of individual values (XmR): W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931). The limits lie three standard
 * deviations from the mean, estimated by the mean moving range divided by 1.128. The signals are those of the National Health Service of England, Making Data
 * Count: a value outside the limits, seven in a row on one side of the mean, six in a row that rise or fall.
 *
 * @param low the lower limit, never below zero: counts and shares are charted
 */
public record ControlChart(List<Double> values, double mean, double low, double high) implements Serializable {
    private static final double D2 = 1.128;
    private static final int SHIFT = 7;
    private static final int TREND = 6;

    public ControlChart {
        values = List.copyOf(values);
    }

    /** Why a value is probably no chance. */
    public enum Signal {
        OUTSIDE,
        SHIFT,
        TREND
    }

    /** @param values at least one */
    public static ControlChart of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double range = IntStream.range(1, values.size())
                .mapToDouble(at -> Math.abs(values.get(at) - values.get(at - 1)))
                .average()
                .orElse(0);
        double spread = 3 * range / D2;
        return new ControlChart(values, mean, Math.max(0, mean - spread), mean + spread);
    }

    /** Returns the signal at a value; null if it may be chance. */
    public @Nullable Signal signal(int at) {
        double value = values.get(at);
        if (value < low || value > high) {
            return Signal.OUTSIDE;
        }
        List<Integer> sides = new ArrayList<>();
        values.forEach(charted -> sides.add(Double.compare(charted, mean)));
        if (isInRun(sides, at, SHIFT)) {
            return Signal.SHIFT;
        }
        List<Integer> moves = new ArrayList<>();
        for (int next = 1; next < values.size(); next++) {
            moves.add(Double.compare(values.get(next), values.get(next - 1)));
        }
        // six values are five moves; a value is in the run by the move that leads to it or away from it
        return isInRun(moves, at - 1, TREND - 1) || isInRun(moves, at, TREND - 1) ? Signal.TREND : null;
    }

    /** Whether a sign belongs to a run of equal signs, none of them zero. */
    private static boolean isInRun(List<Integer> signs, int at, int length) {
        if (at < 0 || at >= signs.size() || signs.get(at) == 0) {
            return false;
        }
        int first = at;
        while (first > 0 && signs.get(first - 1).equals(signs.get(at))) {
            first--;
        }
        int last = at;
        while (last + 1 < signs.size() && signs.get(last + 1).equals(signs.get(at))) {
            last++;
        }
        return last - first + 1 >= length;
    }
}
