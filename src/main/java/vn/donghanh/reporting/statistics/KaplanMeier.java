package vn.donghanh.reporting.statistics;

import static vn.donghanh.reporting.statistics.ConfidenceInterval.Z;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The share of whom something has not happened yet, by the number of days: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations,
 * Journal of the American Statistical Association 53 (1958) 457-481. Whoever was observed for a shorter time counts as long as they were, so that a median
 * of waiting does not get better because nobody is helped. Intervals have Greenwood's variance on the scale of log(-log), so that they stay within 0 and 1.
 */
public final class KaplanMeier implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Half, and what the rounding of a product of shares may add to it. */
    private static final double HALF = 0.5 + 1e-12;

    private final TreeMap<Long, Step> steps = new TreeMap<>();
    private final TreeMap<Long, Long> atRisk = new TreeMap<>();

    /** @param days until it happened, or for which it was observed without happening */
    public record Observation(long days, boolean happened) implements Serializable {}

    /**
     * A day on which it happened.
     *
     * @param atRisk of whom it had not happened before that day, as far as they were observed until then
     * @param happened of how many it happened on that day
     * @param surviving the share of whom it has not happened by the end of that day
     * @param variance the sum in Greenwood's formula
     */
    public record Step(long day, long atRisk, long happened, double surviving, double variance)
            implements Serializable {
        public double standardError() {
            return surviving * Math.sqrt(variance);
        }

        private ConfidenceInterval interval() {
            if (surviving <= 0) {
                return new ConfidenceInterval(0, 0);
            }
            double log = Math.log(surviving);
            double spread = Z * Math.sqrt(variance) / Math.abs(log);
            return new ConfidenceInterval(
                    Math.pow(surviving, Math.exp(spread)), Math.pow(surviving, Math.exp(-spread)));
        }
    }

    private KaplanMeier(Collection<Observation> observations) {
        Map<Long, Long> ended = new HashMap<>();
        Map<Long, Long> happened = new HashMap<>();
        for (Observation observation : observations) {
            ended.merge(observation.days(), 1L, Long::sum);
            if (observation.happened()) {
                happened.merge(observation.days(), 1L, Long::sum);
            }
        }
        long left = observations.size();
        for (Map.Entry<Long, Long> on : new TreeMap<>(ended).entrySet()) {
            atRisk.put(on.getKey(), left);
            left -= on.getValue();
        }
        double surviving = 1;
        double variance = 0;
        for (Map.Entry<Long, Long> on : new TreeMap<>(happened).entrySet()) {
            long before = atRisk(on.getKey());
            long events = on.getValue();
            surviving *= 1 - (double) events / before;
            variance += (double) events / ((double) before * (before - events));
            steps.put(on.getKey(), new Step(on.getKey(), before, events, surviving, variance));
        }
    }

    public static KaplanMeier of(Collection<Observation> observations) {
        return new KaplanMeier(observations);
    }

    /** Returns the days on which it happened, the earliest first. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    /** Returns for how many days the longest was observed; zero without anybody. */
    public long longest() {
        return atRisk.isEmpty() ? 0 : atRisk.lastKey();
    }

    /** Returns the number of those who were observed until a day at least, and of whom it had not happened before it. */
    public long atRisk(long day) {
        Map.Entry<Long, Long> next = atRisk.ceilingEntry(day);
        return next == null ? 0 : next.getValue();
    }

    /** Returns the share of whom it has not happened by the end of a day. */
    public double surviving(long day) {
        return last(day).map(Step::surviving).orElse(1.0);
    }

    /** Whether the share is known: somebody was observed until that day, or nobody is left. */
    public boolean isKnown(long day) {
        return day <= longest() || surviving(day) <= 0;
    }

    /** Returns the interval of that share; empty as long as it has happened of nobody. */
    public Optional<ConfidenceInterval> interval(long day) {
        return last(day).map(Step::interval);
    }

    /** Returns the day by which it has happened of half; empty if of fewer. */
    public Optional<Long> median() {
        return steps.values().stream()
                .filter(step -> step.surviving() <= HALF)
                .map(Step::day)
                .findFirst();
    }

    private Optional<Step> last(long day) {
        return Optional.ofNullable(steps.floorEntry(day)).map(Map.Entry::getValue);
    }
}
