package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import vn.donghanh.reporting.records.CountedSinceQueries;

/** The time within which a client comes back after closing. */
public enum ReturnWithin {
    MONTHS_6(6),
    MONTHS_12(CountedSinceQueries.MONTHS_OF_RETURN);

    private final int months;

    ReturnWithin(int months) {
        this.months = months;
    }

    /** Returns the last day that is within it. */
    LocalDate lastDay(LocalDate closedOn) {
        return closedOn.plusMonths(months);
    }

    /** Whether a closing is counted: the time is over by a day, and was not a year before. */
    boolean counts(LocalDate closedOn, LocalDate day) {
        LocalDate over = lastDay(closedOn);
        return !over.isAfter(day) && over.isAfter(day.minusYears(1));
    }
}
