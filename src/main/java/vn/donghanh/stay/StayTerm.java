package vn.donghanh.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * The term of a stay: its limit and the days of its alarms. The day of admission counts as day zero.
 *
 * @param limit the last day permitted without a decision of the parent authority
 * @param until the last decided day; null before a decision
 * @param alarms the day of each alarm
 */
record StayTerm(LocalDate admitted, LocalDate limit, @Nullable LocalDate until, Map<StayAlarm, LocalDate> alarms) {
    /** Returns the number of days since the admission. */
    static int daysSince(LocalDate admitted, LocalDate today) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(admitted, today)));
    }

    boolean exceedsLimit(LocalDate day) {
        return day.isAfter(limit);
    }

    /**
     * @throws RuleViolationException when the day is beyond the Centre's limit and the parent authority has not
     *     decided
     */
    void requireWithinLimit(LocalDate day, boolean parentDecided) {
        if (exceedsLimit(day) && !parentDecided) {
            throw RuleViolationException.at("until", StayRule.BEYOND_LIMIT, limit);
        }
    }

    /**
     * @throws RuleViolationException when the day of an exit is beyond the last day of the stay; whoever is there after it may leave today
     */
    void requireExitBeforeEnd(LocalDate day, LocalDate today) {
        if (day.isAfter(end()) && day.isAfter(today)) {
            throw RuleViolationException.at("exitOn", StayRule.EXIT_BEYOND_END, end());
        }
    }

    /** Returns the last day of the stay unless another is decided. */
    LocalDate end() {
        return until == null ? limit : until;
    }

    /**
     * Returns the alarms that are due but not raised. Once the parent authority has decided, only the end of the stay
     * matters.
     */
    List<StayAlarm> dueAlarmsAfter(@Nullable StayAlarm lastRaised, LocalDate today) {
        if (end().isAfter(limit)) {
            return List.of();
        }
        return Arrays.stream(StayAlarm.values())
                .filter(alarm -> lastRaised == null || alarm.compareTo(lastRaised) > 0)
                .filter(alarm -> !day(alarm).isAfter(today))
                .toList();
    }

    LocalDate day(StayAlarm alarm) {
        return alarms.getOrDefault(alarm, limit);
    }
}
