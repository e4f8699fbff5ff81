package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.shared.AsOf;

/**
 * A reporting period.
 *
 * @param number one-based position in the year: the first half-year is 1
 * @param from first day; {@code to} is the last, {@code due} the due date of the report
 * @param cutoff what is recorded later does not count
 */
public record Period(
        long id, PeriodKind kind, int number, int year, LocalDate from, LocalDate to, LocalDate due, Instant cutoff)
        implements Serializable {
    /** Returns what counts at the end of the period, or by now while it is running. */
    public AsOf asOf(LocalDate today) {
        return new AsOf(today.isBefore(to) ? today : to, cutoff);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
