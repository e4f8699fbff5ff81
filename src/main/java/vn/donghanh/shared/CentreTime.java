package vn.donghanh.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Converts between instants and calendar days of the Centre. Instants are stored in UTC; days and deadlines are in the
 * time zone of Việt Nam.
 */
public final class CentreTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** How a day is written: 05/12/2026. */
    public static final DateTimeFormatter DAY_FORMAT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private CentreTime() {}

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Returns the day on which it is now at the Centre. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
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
