package vn.donghanh.shared;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a figure counts: what happened by the end of a day, as far as it was recorded by a cutoff.
 *
 * @param day the last counted day
 * @param cutoff what was recorded later does not count
 */
public record AsOf(LocalDate day, Instant cutoff) implements Serializable {
    /** Returns what was recorded by the end of the same day. */
    public static AsOf endOf(LocalDate day) {
        return new AsOf(day, CentreTime.endOf(day));
    }

    /** Returns the last counted instant of what is recorded in the moment in which it happens. */
    public Instant instant() {
        Instant end = CentreTime.endOf(day);
        return cutoff.isBefore(end) ? cutoff : end;
    }

    /** Returns an earlier day, as it is known at the same cutoff. */
    public AsOf on(LocalDate earlier) {
        return new AsOf(earlier, cutoff);
    }

    /** Whether an event counts that was recorded later than it happened. */
    public boolean covers(LocalDate happenedOn, Instant recordedAt) {
        return !happenedOn.isAfter(day) && !recordedAt.isAfter(cutoff);
    }
}
