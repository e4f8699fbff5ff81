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
import vn.donghanh.partnerbusiness.BusinessSource;

/** The status of an enrolment. {@link #transitions} is the only transition table. */
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

    /** Returns the possible transitions and, for each, the sources that may report it. */
    public Map<EnrolmentStep, Set<BusinessSource>> transitions() {
        return switch (this) {
            case PROPOSED -> Map.of(APPLY, Set.of(BusinessSource.CENTRE), CANCEL, Set.of(BusinessSource.CENTRE));
            case APPLIED -> Map.of(
                    ENROL,
                    Set.of(BusinessSource.PARTNER),
                    REJECT,
                    Set.of(BusinessSource.PARTNER),
                    CANCEL,
                    Set.of(BusinessSource.CENTRE));
            case ENROLLED -> Map.of(BEGIN, Set.of(BusinessSource.SYSTEM), CANCEL, Set.of(BusinessSource.CENTRE));
            case IN_PROGRESS -> Map.of(
                    SUSPEND,
                    Set.of(BusinessSource.CENTRE, BusinessSource.PARTNER),
                    COMPLETE,
                    Set.of(BusinessSource.PARTNER),
                    DROP,
                    Set.of(BusinessSource.CENTRE),
                    CANCEL,
                    Set.of(BusinessSource.CENTRE));
            case SUSPENDED -> Map.of(
                    RESUME,
                    Set.of(BusinessSource.CENTRE, BusinessSource.PARTNER),
                    DROP,
                    Set.of(BusinessSource.CENTRE),
                    CANCEL,
                    Set.of(BusinessSource.CENTRE));
            case COMPLETED -> Map.of(CERTIFY, Set.of(BusinessSource.PARTNER));
            case CERTIFIED, DROPPED, REJECTED, CANCELLED -> Map.of();
        };
    }

    public boolean allows(EnrolmentStep step, BusinessSource source) {
        return transitions().getOrDefault(step, Set.of()).contains(source);
    }

    /**
     * Returns whether a school may revert this step, by reading the transition table backwards. An enrolment on the first day of the course
     * starts it automatically and can be reverted from IN_PROGRESS.
     */
    public boolean allowsReverting(EnrolmentStep step, EnrolmentStatus from) {
        return step.isReversible()
                && (step.target() == this || (step == ENROL && this == IN_PROGRESS))
                && from.allows(step, BusinessSource.PARTNER);
    }

    /** Returns the steps that this source may report, in the order of {@link EnrolmentStep}. */
    public List<EnrolmentStep> stepsOpenTo(BusinessSource source) {
        return Arrays.stream(EnrolmentStep.values())
                .filter(step -> allows(step, source))
                .toList();
    }

    /** Returns whether the course is planned or running. Open enrolments must be resolved before the case is closed. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, APPLIED, ENROLLED, IN_PROGRESS, SUSPENDED -> true;
            case REJECTED, COMPLETED, CERTIFIED, DROPPED, CANCELLED -> false;
        };
    }

    /** Returns whether the client has a place on the course. */
    public boolean isLearning() {
        return this == ENROLLED || this == IN_PROGRESS;
    }

    /** Returns whether the school records attendance. */
    public boolean isAttended() {
        return this == ENROLLED || this == IN_PROGRESS || this == SUSPENDED;
    }
}
