package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.shared.VietNam;
import vn.donghanh.shared.WorkingDays;

/** One deadline as it was valid in a span of days. A change of law or practice is a new row, never a change of an old one. */
@Entity
class LegalDeadline {
    enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private DeadlineCode code;

    private int amount;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected LegalDeadline() {}

    DeadlineCode code() {
        return code;
    }

    String basis() {
        return basis;
    }

    int amount() {
        return amount;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** When it falls due: hours to the minute, days and months at the end of the day in Việt Nam. */
    Instant dueFrom(Instant start, WorkingDays calendar) {
        LocalDate day = VietNam.day(start);
        return switch (unit) {
            case HOURS -> start.plusSeconds(amount * 3600L);
            case DAYS -> VietNam.endOf(day.plusDays(amount));
            case WORKING_DAYS -> VietNam.endOf(calendar.after(day, amount));
            case MONTHS -> VietNam.endOf(day.plusMonths(amount));
        };
    }
}
