package vn.donghanh.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A client's enrolment in one course. Every command checks {@link EnrolmentStatus#transitions} and returns the transition. The disclosure
 * code is the only identifier that leaves the Centre.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "enrolment")
class Enrolment extends BusinessRecord {
    /** The list of reasons why a school declines an application. */
    static final String REJECT_REASONS = "course_reject_reason";

    /** The list of reasons why a client left a course. They record which support was missing, not a failure of the client. */
    static final String DROP_REASONS = "training_drop_cause";

    /** Maximum number of months between the enrolment and the first day of the course. */
    private static final int MAX_MONTHS_AHEAD = 12;

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private String trade;
    private String level;

    @Enumerated(EnumType.STRING)
    private @Nullable FeeSource feeSource;

    private @Nullable Instant appliedAt;
    private @Nullable Instant replyDue;
    private @Nullable LocalDate startOn;
    private @Nullable LocalDate begunOn;
    private @Nullable Instant suspendedUntil;
    private @Nullable LocalDate completedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CourseResult result;

    private byte @Nullable [] certificateSealed;

    protected Enrolment() {}

    /**
     * @param trade code of the trade, {@code level} of the training level
     * @param need the recorded need for training; null if there is none
     */
    Enrolment(CaseView caseView, String trade, String level, @Nullable String need, Instant at) {
        super(caseView.id(), need, at);
        this.personRef = caseView.person();
        this.trade = trade;
        this.level = level;
        this.status = EnrolmentStatus.PROPOSED;
    }

    EnrolmentTransition propose(BusinessStamp stamp) {
        return new EnrolmentTransition(this, EnrolmentStep.PROPOSE, null, stamp, null, null);
    }

    /** @param due the deadline for the school's answer */
    EnrolmentTransition apply(BusinessStamp stamp, OrganisationId school, FeeSource fee, Instant due) {
        EnrolmentTransition transition = transition(EnrolmentStep.APPLY, stamp, null, null);
        addressTo(school);
        feeSource = fee;
        appliedAt = stamp.at();
        replyDue = due;
        return transition;
    }

    EnrolmentTransition enrol(BusinessStamp stamp, LocalDate start) {
        LocalDate today = CentreTime.day(stamp.at());
        if (appliedAt != null && start.isBefore(CentreTime.day(appliedAt))) {
            throw RuleViolationException.at("day", TrainingRule.DAY_BEFORE_APPLYING);
        }
        if (start.isAfter(today.plusMonths(MAX_MONTHS_AHEAD))) {
            throw RuleViolationException.at("day", TrainingRule.DAY_TOO_FAR);
        }
        EnrolmentTransition transition = transition(EnrolmentStep.ENROL, stamp, null, null);
        startOn = start;
        return transition;
    }

    /** @param reason code of the list {@link #REJECT_REASONS} */
    EnrolmentTransition reject(BusinessStamp stamp, String reason) {
        return transition(EnrolmentStep.REJECT, stamp, null, REJECT_REASONS + "." + reason);
    }

    boolean isStartDue(LocalDate today) {
        return status == EnrolmentStatus.ENROLLED && startOn != null && !startOn.isAfter(today);
    }

    EnrolmentTransition begin(BusinessStamp stamp) {
        EnrolmentTransition transition = transition(EnrolmentStep.BEGIN, stamp, startOn, null);
        begunOn = startOn;
        return transition;
    }

    /** @param until the deadline for deciding whether the client continues the course */
    EnrolmentTransition suspend(BusinessStamp stamp, PauseReason reason, Instant until) {
        EnrolmentTransition transition =
                transition(EnrolmentStep.SUSPEND, stamp, null, BusinessTransition.labelKey(reason));
        suspendedUntil = until;
        return transition;
    }

    EnrolmentTransition resume(BusinessStamp stamp) {
        EnrolmentTransition transition = transition(EnrolmentStep.RESUME, stamp, null, null);
        suspendedUntil = null;
        return transition;
    }

    EnrolmentTransition complete(BusinessStamp stamp, LocalDate on, CourseResult courseResult) {
        if (on.isAfter(CentreTime.day(stamp.at()))) {
            throw RuleViolationException.at("day", TrainingRule.DAY_IN_FUTURE);
        }
        if (startOn != null && on.isBefore(startOn)) {
            throw RuleViolationException.at("day", TrainingRule.DAY_BEFORE_START);
        }
        EnrolmentTransition transition =
                transition(EnrolmentStep.COMPLETE, stamp, on, BusinessTransition.labelKey(courseResult));
        completedOn = on;
        result = courseResult;
        return transition;
    }

    EnrolmentTransition certify(BusinessStamp stamp, byte[] certificate) {
        EnrolmentTransition transition = transition(EnrolmentStep.CERTIFY, stamp, null, null);
        certificateSealed = certificate;
        return transition;
    }

    /** @param reason code of the list {@link #DROP_REASONS} */
    EnrolmentTransition drop(BusinessStamp stamp, String reason) {
        return transition(EnrolmentStep.DROP, stamp, null, DROP_REASONS + "." + reason);
    }

    EnrolmentTransition cancel(BusinessStamp stamp, EnrolmentCancelReason reason) {
        return transition(EnrolmentStep.CANCEL, stamp, null, BusinessTransition.labelKey(reason));
    }

    /**
     * Reverts the school's last entry: the enrolment returns to its previous status, and both transitions are kept.
     *
     * @param error null for an undo without a reason
     */
    EnrolmentTransition takeBack(
            BusinessStamp stamp, StepHistory<EnrolmentTransition> history, @Nullable EntryCorrectionReason error) {
        EnrolmentTransition reverted = history.requireRevertible(stamp, this::mayRevert);
        EnrolmentStatus from = status;
        status = Objects.requireNonNull(reverted.from());
        enterStatus(stamp.at());
        clearFieldsOf(reverted.step());
        return new EnrolmentTransition(
                this,
                error == null ? EnrolmentStep.TAKE_BACK : EnrolmentStep.CORRECT,
                from,
                stamp,
                null,
                BusinessTransition.reasonOf(error));
    }

    boolean mayRevert(EnrolmentTransition transition) {
        EnrolmentStatus before = transition.from();
        return before != null && status.allowsReverting(transition.step(), before);
    }

    private void clearFieldsOf(EnrolmentStep reverted) {
        switch (reverted) {
            case ENROL -> {
                startOn = null;
                begunOn = null;
            }
            case COMPLETE -> {
                completedOn = null;
                result = null;
            }
            case CERTIFY -> certificateSealed = null;
            default -> {}
        }
    }

    private EnrolmentTransition transition(
            EnrolmentStep step, BusinessStamp stamp, @Nullable LocalDate on, @Nullable String reasonKey) {
        if (!status.allows(step, stamp.source())) {
            throw new RuleViolationException(TrainingRule.STEP_NOT_OPEN, status);
        }
        EnrolmentStatus from = status;
        status = step.target();
        enterStatus(stamp.at());
        return new EnrolmentTransition(this, step, from, stamp, on, reasonKey);
    }

    boolean isSent() {
        return appliedAt != null;
    }

    String trade() {
        return trade;
    }

    ServiceType course() {
        return ServiceType.training(trade, level);
    }

    PersonRef person() {
        return personRef;
    }

    EnrolmentStatus status() {
        return status;
    }

    @Nullable
    FeeSource feeSource() {
        return feeSource;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    @Nullable
    LocalDate begunOn() {
        return begunOn;
    }

    @Nullable
    Instant suspendedUntil() {
        return suspendedUntil;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    CourseResult result() {
        return result;
    }

    byte @Nullable [] certificateSealed() {
        return certificateSealed;
    }
}
