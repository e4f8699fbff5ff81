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

import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/** The status of an enrolment. {@link #transitions} is the only transition table. */
public enum EnrolmentStatus implements BusinessStatus<EnrolmentStatus, EnrolmentStep> {
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

    @Override
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

    /** An enrolment on the first day of the course starts it automatically and can be reverted from IN_PROGRESS, too. */
    @Override
    public boolean allowsReverting(EnrolmentStep step, EnrolmentStatus from) {
        return BusinessStatus.super.allowsReverting(step, from)
                || (step == ENROL && this == IN_PROGRESS && from.allows(ENROL, BusinessSource.PARTNER));
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
