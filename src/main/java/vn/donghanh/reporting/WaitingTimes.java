package vn.donghanh.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long needs wait for the first help (Kaplan-Meier). Those still waiting count as longer than they have waited, so that the median does not get better
 * because nobody is helped.
 */
final class WaitingTimes {
    private WaitingTimes() {}

    /** @param days until the first help, or for which the need has waited in vain */
    record Wait(long days, boolean helped) {}

    /** Returns the number of days by which half of the needs are helped; empty if fewer than half are known to be. */
    static Optional<Long> median(List<Wait> waits) {
        TreeMap<Long, Long> helpedOn = new TreeMap<>();
        waits.stream().filter(Wait::helped).forEach(wait -> helpedOn.merge(wait.days(), 1L, Long::sum));
        double waiting = 1;
        for (Map.Entry<Long, Long> helped : helpedOn.entrySet()) {
            long atRisk = waits.stream()
                    .filter(wait -> wait.days() >= helped.getKey())
                    .count();
            waiting *= 1 - (double) helped.getValue() / atRisk;
            if (waiting <= 0.5) {
                return Optional.of(helped.getKey());
            }
        }
        return Optional.empty();
    }
}
