package vn.donghanh.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;

/** How much of a month's lessons she attended, in per cent; as the school counts. */
@Entity
@Table(name = "enrolment_attendance")
class Attendance {
    private static final int ALL = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long enrolmentId;
    private LocalDate month;
    private int percent;
    private Instant recordedAt;
    private StaffId recordedBy;

    @Version
    private int version;

    protected Attendance() {}

    Attendance(long enrolment, YearMonth month, int percent, StaffId by, Instant at) {
        this.enrolmentId = enrolment;
        this.month = month.atDay(1);
        count(percent, by, at);
    }

    /** Counted, or counted again. */
    final void count(int percentNow, StaffId by, Instant at) {
        if (percentNow < 0 || percentNow > ALL) {
            throw RuleViolation.at("percent", TrainingRule.PERCENT);
        }
        percent = percentNow;
        recordedBy = by;
        recordedAt = at;
    }

    /** @param enough the bound in per cent that held in its month */
    boolean isBelow(int enough) {
        return percent < enough;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    int percent() {
        return percent;
    }
}
