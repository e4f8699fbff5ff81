package vn.donghanh.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.WorkingDays;

/** All deadlines and holidays, read once: for figures, which ask for many. */
public final class DeadlineSnapshot {
    private final List<LegalDeadline> rows;
    private final WorkingDays calendar;

    DeadlineSnapshot(List<LegalDeadline> rows, WorkingDays calendar) {
        this.rows = List.copyOf(rows);
        this.calendar = calendar;
    }

    /** @throws IllegalStateException if no row is valid on the day it begins */
    public Instant due(DeadlineCode code, Instant from) {
        return valid(code, CentreTime.day(from)).dueFrom(from, calendar);
    }

    public int amount(DeadlineCode code, LocalDate day) {
        return valid(code, day).amount();
    }

    public DeadlineDuration span(DeadlineCode code, LocalDate day) {
        return valid(code, day).span();
    }

    public WorkingDays calendar() {
        return calendar;
    }

    private LegalDeadline valid(DeadlineCode code, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code() == code && row.validOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No deadline " + code + " is valid on " + day));
    }
}
