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
import vn.donghanh.shared.RuleViolationException;

/** How much of a month's lessons she attended, in per cent; as the school counts. */
@Entity
@Table(name = "enrolment_attendance")
class MonthlyAttendance {
    private static final int MAX_PERCENT = 100;

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

    protected MonthlyAttendance() {}

    MonthlyAttendance(long enrolment, YearMonth month, int percent, StaffId staffId, Instant at) {
        this.enrolmentId = enrolment;
        this.month = month.atDay(1);
        update(percent, staffId, at);
    }

    /** Counted, or counted again. */
    final void update(int percentNow, StaffId staffId, Instant at) {
        if (percentNow < 0 || percentNow > MAX_PERCENT) {
            throw RuleViolationException.at("percent", TrainingRule.PERCENT);
        }
        percent = percentNow;
        recordedBy = staffId;
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
