package vn.donghanh.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The Centre's calendar day. Instants are stored in UTC; days and deadlines are those of Việt Nam. */
public final class CentreTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CentreTime() {}

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The last second of a day, when a deadline given as a day falls due. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }

    /** Whether a day ends with it: a deadline given as a day, not to the minute. */
    public static boolean endsDay(Instant at) {
        return at.equals(endOf(day(at)));
    }
}
