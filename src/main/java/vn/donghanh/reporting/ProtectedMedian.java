package vn.donghanh.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;

/** Medians, told only where enough stand behind them. */
final class ProtectedMedian {
    private ProtectedMedian() {}

    /** The middle value, or halfway between the two in the middle; empty of nothing. */
    static Optional<Double> of(List<Long> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return Optional.of(sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0);
    }

    /** Days from sending to her first coming; empty of fewer than may be shown. */
    static Optional<Double> daysToAttendance(List<SentReferral> sent) {
        List<Long> days = new ArrayList<>();
        for (SentReferral sentReferral : sent) {
            LocalDate came = sentReferral.attendedOn();
            if (came != null) {
                days.add(Math.max(0, ChronoUnit.DAYS.between(sentReferral.sentOn(), came)));
            }
        }
        return SmallCountSuppression.isSmall(days.size()) ? Optional.empty() : of(days);
    }
}
