package vn.donghanh.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** The day and the hour at which something happened, as told by whoever records it. */
public record EventTime(@Nullable LocalDate day, @Nullable LocalTime time) implements Serializable {
    /** Returns this moment, to the minute: what a form begins with. */
    public static EventTime of(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, CentreTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return new EventTime(local.toLocalDate(), local.toLocalTime());
    }

    /**
     * @param field what the names of the two fields begin with
     * @throws RuleViolationException at the field that is empty
     */
    Instant require(String field, StayRule missing) {
        return RuleViolationException.requireValue(day, field + "Day", missing)
                .atTime(RuleViolationException.requireValue(time, field + "Time", missing))
                .atZone(CentreTime.ZONE)
                .toInstant();
    }
}
