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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** One version of somebody's part in a course. Append-only; the newest version counts. */
@Entity
@Table(name = "staff_course_participation", catalog = "donghanh_log")
class StaffCourseParticipation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Names this version: who changes a part says which version was seen. */
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String courseRef;

    private StaffId participantId;
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    private ParticipationOutcome outcome;

    private Instant recordedAt;
    private StaffId staffId;

    protected StaffCourseParticipation() {}

    private StaffCourseParticipation(
            String courseRef,
            StaffId participant,
            int versionNumber,
            ParticipationOutcome outcome,
            StaffId staff,
            Instant now) {
        this.ref = RandomReference.random();
        this.courseRef = courseRef;
        this.participantId = participant;
        this.versionNumber = versionNumber;
        this.outcome = outcome;
        this.staffId = staff;
        this.recordedAt = now;
    }

    static StaffCourseParticipation enrolled(StaffCourse course, StaffId participant, StaffId staff, Instant now) {
        return new StaffCourseParticipation(
                course.courseRef(), participant, 1, ParticipationOutcome.ENROLLED, staff, now);
    }

    /** @throws RuleViolationException when this outcome does not follow the one before */
    StaffCourseParticipation next(ParticipationOutcome following, StaffId staff, Instant now) {
        if (!outcome.next().contains(following)) {
            throw RuleViolationException.at("outcome", StaffCourseRule.OUTCOME_NOT_POSSIBLE);
        }
        return new StaffCourseParticipation(courseRef, participantId, versionNumber + 1, following, staff, now);
    }

    String ref() {
        return ref;
    }

    String courseRef() {
        return courseRef;
    }

    StaffId participant() {
        return participantId;
    }

    ParticipationOutcome outcome() {
        return outcome;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return staffId;
    }
}
