package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A reporting period.
 *
 * @param number one-based position in the year: the first half-year is 1
 * @param from first day; {@code to} is the last, {@code due} the due date of the report
 */
public record Period(long id, PeriodKind kind, int number, int year, LocalDate from, LocalDate to, LocalDate due)
        implements Serializable {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
