package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A reporting period.
 *
 * @param number its place in the year: the first half-year is 1
 * @param from its first day, {@code to} its last; {@code due} when the report is due
 */
public record Period(long id, PeriodKind kind, int number, int year, LocalDate from, LocalDate to, LocalDate due)
        implements Serializable {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
