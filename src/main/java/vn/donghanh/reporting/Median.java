package vn.donghanh.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;

/** Calculates medians. */
final class Median {
    private Median() {}

    /** Returns the median; empty for no values. */
    static Optional<Double> of(List<Long> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int half = sorted.length / 2;
        return Optional.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0);
    }

    /** Returns the median days from sending to the client's first attendance; empty when nobody attended. */
    static Optional<Double> daysToAttendance(List<SentReferral> sent) {
        List<Long> days = new ArrayList<>();
        for (SentReferral sentReferral : sent) {
            LocalDate attendedOn = sentReferral.attendedOn();
            if (attendedOn != null) {
                days.add(Math.max(0, ChronoUnit.DAYS.between(sentReferral.sentOn(), attendedOn)));
            }
        }
        return of(days);
    }
}
