package vn.donghanh.incident;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * When an incident happened, and how exactly that is known.
 *
 * @param at null when unknown
 */
public record IncidentTime(TimePrecision precision, @Nullable Instant at) implements Serializable {
    /**
     * @throws RuleViolationException when the day is missing or the time lies ahead
     */
    static IncidentTime of(
            @Nullable TimePrecision precision, @Nullable LocalDate day, @Nullable LocalTime time, Instant now) {
        TimePrecision known = RuleViolationException.requireValue(precision, "precision", IncidentRule.TIME_MISSING);
        if (known == TimePrecision.UNKNOWN) {
            return new IncidentTime(known, null);
        }
        LocalDate on = RuleViolationException.requireValue(day, "day", IncidentRule.DAY_MISSING);
        Instant happened = on.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(CentreTime.ZONE)
                .toInstant();
        if (happened.isAfter(now)) {
            throw RuleViolationException.at("day", IncidentRule.HAPPENED_IN_FUTURE);
        }
        return new IncidentTime(time == null ? TimePrecision.DAY : known, happened);
    }

    /** Returns the moment from which the deadlines of care are counted. */
    Instant countedFrom(Instant assumed) {
        return at == null ? assumed : at;
    }
}
