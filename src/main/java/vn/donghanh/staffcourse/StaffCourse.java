package vn.donghanh.staffcourse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** One version of a course for staff. Append-only; the newest version counts. */
@Entity
@Table(name = "staff_course", catalog = "donghanh_log")
class StaffCourse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The same for all versions of a course. */
    @Column(columnDefinition = "char(26)")
    private String courseRef;

    private int versionNumber;
    private String topic;
    private @Nullable String title;
    private String organiser;
    private String place;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private int hours;
    private @Nullable String fundingSource;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason fundingMissing;

    @Enumerated(EnumType.STRING)
    private @Nullable StaffCourseWithdrawalReason withdrawalReason;

    private Instant recordedAt;
    private StaffId staffId;

    protected StaffCourse() {}

    private StaffCourse(String courseRef, int versionNumber, StaffCourseFacts facts, StaffId staff, Instant now) {
        this.courseRef = courseRef;
        this.versionNumber = versionNumber;
        topic = Objects.requireNonNull(facts.topic());
        title = facts.title();
        organiser = Objects.requireNonNull(facts.organiser());
        place = Objects.requireNonNull(facts.place());
        firstDay = Objects.requireNonNull(facts.firstDay());
        lastDay = Objects.requireNonNull(facts.lastDay());
        hours = Objects.requireNonNull(facts.hours());
        fundingSource = facts.funding();
        fundingMissing = facts.fundingMissing();
        staffId = staff;
        recordedAt = now;
    }

    /** @param facts complete */
    static StaffCourse recorded(String ref, StaffCourseFacts facts, StaffId staff, Instant now) {
        return new StaffCourse(ref, 1, facts, staff, now);
    }

    /** @param facts complete */
    StaffCourse corrected(StaffCourseFacts facts, StaffId staff, Instant now) {
        requireOpen();
        return new StaffCourse(courseRef, versionNumber + 1, facts, staff, now);
    }

    StaffCourse withdrawn(StaffCourseWithdrawalReason reason, StaffId staff, Instant now) {
        StaffCourse withdrawn = corrected(facts(), staff, now);
        withdrawn.withdrawalReason = reason;
        return withdrawn;
    }

    /** @throws RuleViolationException when the course was withdrawn: then nothing about it changes any more */
    void requireOpen() {
        if (isWithdrawn()) {
            throw new RuleViolationException(StaffCourseRule.WITHDRAWN);
        }
    }

    /** @throws StalePageException when this is not the version that the user saw */
    void requireSeen(int seen) {
        StalePageException.require(seen, versionNumber);
    }

    /** @throws RuleViolationException when the last day has not come: only then results are known */
    void requireOver(LocalDate today) {
        if (today.isBefore(lastDay)) {
            throw RuleViolationException.at("outcome", StaffCourseRule.NOT_OVER_YET, lastDay);
        }
    }

    boolean isWithdrawn() {
        return withdrawalReason != null;
    }

    StaffCourseFacts facts() {
        return new StaffCourseFacts(
                topic, title, organiser, place, firstDay, lastDay, hours, fundingSource, fundingMissing);
    }

    String courseRef() {
        return courseRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    StaffCourseWithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return staffId;
    }
}
