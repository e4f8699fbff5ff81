package vn.donghanh.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Converts between instants and calendar days of the Centre. Instants are stored in UTC; days and deadlines are in the
 * time zone of Việt Nam.
 */
public final class CentreTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CentreTime() {}

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Returns the last second of a day: the instant at which a deadline given as a day expires. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }

    /**
     * Returns whether the instant is the last second of a day, which means a deadline given as a day and not to the
     * minute.
     */
    public static boolean endsDay(Instant at) {
        return at.equals(endOf(day(at)));
    }

    /**
     * Returns the last moment before the end of a span: the end of the day before, if the span ends at midnight, so that its last day is shown; otherwise
     * the end itself.
     */
    public static Instant lastMoment(Instant end) {
        Instant before = end.minusSeconds(1);
        return endsDay(before) ? before : end;
    }
}
