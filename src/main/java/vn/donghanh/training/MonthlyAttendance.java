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

/** Attendance of one month in per cent, as recorded by the school. */
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

    /** Sets or corrects the attendance. */
    final void update(int percentNow, StaffId staffId, Instant at) {
        if (percentNow < 0 || percentNow > MAX_PERCENT) {
            throw RuleViolationException.at("percent", TrainingRule.PERCENT);
        }
        percent = percentNow;
        recordedBy = staffId;
        recordedAt = at;
    }

    /** @param threshold the threshold in per cent that was in force in that month */
    boolean isBelow(int threshold) {
        return percent < threshold;
    }

    boolean isRecordedAfter(Instant at) {
        return recordedAt.isAfter(at);
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    int percent() {
        return percent;
    }
}
