package vn.donghanh.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days on which the client is asked whether something is used.
 *
 * @param from the first day
 * @param until the last day
 */
public record LookWindow(LocalDate from, LocalDate until) implements Serializable {
    /** Returns the window of so many days before and after a day. */
    public static LookWindow around(LocalDate due, int margin) {
        return new LookWindow(due.minusDays(margin), due.plusDays(margin));
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
