package vn.donghanh.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * How long one stay may last, and when it asks for attention. The day she came in is no day yet; the first is over on the next.
 *
 * @param limit the last day without a decision of the parent body
 * @param until the last day that was decided; null as long as nothing was
 * @param alarms the day of each
 */
record StayTerm(LocalDate admitted, LocalDate limit, @Nullable LocalDate until, Map<StayAlarm, LocalDate> alarms) {
    /** How many days lie behind her. */
    static int daysSince(LocalDate admitted, LocalDate today) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(admitted, today)));
    }

    boolean exceedsLimit(LocalDate wanted) {
        return wanted.isAfter(limit);
    }

    /** @throws RuleViolationException when that day lies beyond what the Centre may allow and the parent body has not decided */
    void requireWithinLimit(LocalDate wanted, boolean parentDecided) {
        if (exceedsLimit(wanted) && !parentDecided) {
            throw RuleViolationException.at("until", StayRule.BEYOND_LIMIT, limit);
        }
    }

    /** The day on which she leaves unless somebody decides. */
    LocalDate end() {
        return until == null ? limit : until;
    }

    /** Those whose day has come and that were not raised yet. Once the parent body has decided, only the end counts. */
    List<StayAlarm> dueAlarmsAfter(@Nullable StayAlarm raised, LocalDate today) {
        if (end().isAfter(limit)) {
            return List.of();
        }
        return Arrays.stream(StayAlarm.values())
                .filter(alarm -> raised == null || alarm.compareTo(raised) > 0)
                .filter(alarm -> !day(alarm).isAfter(today))
                .toList();
    }

    LocalDate day(StayAlarm alarm) {
        return alarms.getOrDefault(alarm, limit);
    }
}
