package vn.donghanh.reporting.statistics;

import static vn.donghanh.reporting.statistics.ConfidenceInterval.Z;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
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

    private final ArrayList<Step> steps = new ArrayList<>();
    private final ArrayList<Long> days;

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
        days = new ArrayList<>(
                observations.stream().map(Observation::days).sorted().toList());
        TreeMap<Long, Long> happened = new TreeMap<>();
        observations.stream()
                .filter(Observation::happened)
                .forEach(observation -> happened.merge(observation.days(), 1L, Long::sum));
        double surviving = 1;
        double variance = 0;
        for (Map.Entry<Long, Long> on : happened.entrySet()) {
            long atRisk = atRisk(on.getKey());
            long events = on.getValue();
            surviving *= 1 - (double) events / atRisk;
            variance += (double) events / ((double) atRisk * (atRisk - events));
            steps.add(new Step(on.getKey(), atRisk, events, surviving, variance));
        }
    }

    public static KaplanMeier of(Collection<Observation> observations) {
        return new KaplanMeier(observations);
    }

    /** Returns the days on which it happened, the earliest first. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns for how many days the longest was observed; zero without anybody. */
    public long longest() {
        return days.isEmpty() ? 0 : days.get(days.size() - 1);
    }

    /** Returns the number of those who were observed until a day at least, and of whom it had not happened before it. */
    public long atRisk(long day) {
        return days.stream().filter(observed -> observed >= day).count();
    }

    /** Returns the share of whom it has not happened by the end of a day. */
    public double surviving(long day) {
        return last(day).map(Step::surviving).orElse(1.0);
    }

    /** Returns the interval of that share; empty as long as it has happened of nobody. */
    public Optional<ConfidenceInterval> interval(long day) {
        return last(day).map(Step::interval);
    }

    /** Returns the day by which it has happened of half; empty if of fewer. */
    public Optional<Long> median() {
        return steps.stream()
                .filter(step -> step.surviving() <= 0.5)
                .map(Step::day)
                .findFirst();
    }

    private Optional<Step> last(long day) {
        return steps.stream().filter(step -> step.day() <= day).reduce((first, second) -> second);
    }
}
