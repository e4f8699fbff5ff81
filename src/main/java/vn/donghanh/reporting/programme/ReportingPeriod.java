package vn.donghanh.reporting.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A reporting period; its dates are fixed by law and stored as data. */
@Entity
class ReportingPeriod {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    private int number;
    private int planYear;
    private LocalDate fromDay;
    private LocalDate toDay;
    private LocalDate dueOn;
    private Instant cutoff;

    protected ReportingPeriod() {}
}
