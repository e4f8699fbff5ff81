package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.donghanh.reporting.programme.Period;

/**
 * The days of a period that are counted. Beside a period that is not over, another one is counted for the same number of days, or whatever happened later in
 * it would make it look better.
 */
public record ComparedSpan(Period period, LocalDate from, LocalDate until) implements Serializable {
    /** Returns the days that are counted of the period that was chosen. */
    static ComparedSpan chosen(Period period, LocalDate today) {
        return new ComparedSpan(period, period.from(), today.isBefore(period.to()) ? today : period.to());
    }

    /** Returns the days of another period that are compared with these. */
    ComparedSpan beside(Period other) {
        boolean running = until.isBefore(period.to());
        LocalDate sameDay = other.from().plusDays(ChronoUnit.DAYS.between(from, until));
        return new ComparedSpan(other, other.from(), running && sameDay.isBefore(other.to()) ? sameDay : other.to());
    }

    /** Whether only a part of the period is counted. */
    public boolean isPart() {
        return until.isBefore(period.to());
    }
}
