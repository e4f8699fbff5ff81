package vn.donghanh.training;

import static vn.donghanh.training.EnrolmentStep.APPLY;
import static vn.donghanh.training.EnrolmentStep.BEGIN;
import static vn.donghanh.training.EnrolmentStep.CANCEL;
import static vn.donghanh.training.EnrolmentStep.CERTIFY;
import static vn.donghanh.training.EnrolmentStep.COMPLETE;
import static vn.donghanh.training.EnrolmentStep.DROP;
import static vn.donghanh.training.EnrolmentStep.ENROL;
import static vn.donghanh.training.EnrolmentStep.REJECT;
import static vn.donghanh.training.EnrolmentStep.RESUME;
import static vn.donghanh.training.EnrolmentStep.SUSPEND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an enrolment stands. {@link #transitions} is the one table. */
public enum EnrolmentStatus {
    PROPOSED,
    APPLIED,
    ENROLLED,
    REJECTED,
    IN_PROGRESS,
    SUSPENDED,
    COMPLETED,
    CERTIFIED,
    DROPPED,
    CANCELLED;

    /** What may follow, and on whose word. */
    public Map<EnrolmentStep, Set<EnrolmentStatementSource>> transitions() {
        return switch (this) {
            case PROPOSED -> Map.of(
                    APPLY, Set.of(EnrolmentStatementSource.CENTRE), CANCEL, Set.of(EnrolmentStatementSource.CENTRE));
            case APPLIED -> Map.of(
                    ENROL,
                    Set.of(EnrolmentStatementSource.SCHOOL),
                    REJECT,
                    Set.of(EnrolmentStatementSource.SCHOOL),
                    CANCEL,
                    Set.of(EnrolmentStatementSource.CENTRE));
            case ENROLLED -> Map.of(
                    BEGIN, Set.of(EnrolmentStatementSource.CLOCK), CANCEL, Set.of(EnrolmentStatementSource.CENTRE));
            case IN_PROGRESS -> Map.of(
                    SUSPEND,
                    Set.of(EnrolmentStatementSource.CENTRE, EnrolmentStatementSource.SCHOOL),
                    COMPLETE,
                    Set.of(EnrolmentStatementSource.SCHOOL),
                    DROP,
                    Set.of(EnrolmentStatementSource.CENTRE),
                    CANCEL,
                    Set.of(EnrolmentStatementSource.CENTRE));
            case SUSPENDED -> Map.of(
                    RESUME,
                    Set.of(EnrolmentStatementSource.CENTRE, EnrolmentStatementSource.SCHOOL),
                    DROP,
                    Set.of(EnrolmentStatementSource.CENTRE),
                    CANCEL,
                    Set.of(EnrolmentStatementSource.CENTRE));
            case COMPLETED -> Map.of(CERTIFY, Set.of(EnrolmentStatementSource.SCHOOL));
            case CERTIFIED, DROPPED, REJECTED, CANCELLED -> Map.of();
        };
    }

    public boolean allows(EnrolmentStep step, EnrolmentStatementSource source) {
        return transitions().getOrDefault(step, Set.of()).contains(source);
    }

    /**
     * Whether a school that came here from there by this step may go back: the table above, read backwards. A course that begins on the day
     * of enrolment has begun by itself, and goes back from there.
     */
    public boolean allowsReverting(EnrolmentStep step, EnrolmentStatus from) {
        return step.isReversible()
                && (step.target() == this || (step == ENROL && this == IN_PROGRESS))
                && from.allows(step, EnrolmentStatementSource.SCHOOL);
    }

    /** The steps open to one side, in their order. */
    public List<EnrolmentStep> stepsOpenTo(EnrolmentStatementSource source) {
        return Arrays.stream(EnrolmentStep.values())
                .filter(step -> allows(step, source))
                .toList();
    }

    /** Whether the course itself is still ahead or going on: whoever closes the case answers for it. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, APPLIED, ENROLLED, IN_PROGRESS, SUSPENDED -> true;
            case REJECTED, COMPLETED, CERTIFIED, DROPPED, CANCELLED -> false;
        };
    }

    /** Whether the client has a place and takes it, or will. */
    public boolean isLearning() {
        return this == ENROLLED || this == IN_PROGRESS;
    }

    /** Whether the school keeps attendance. */
    public boolean isAttended() {
        return this == ENROLLED || this == IN_PROGRESS || this == SUSPENDED;
    }
}
