package vn.donghanh.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
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
class Enrolment extends BusinessRecord<EnrolmentStatus, EnrolmentStep, EnrolmentTransition> {
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
        EnrolmentTransition transition = take(EnrolmentStep.APPLY, stamp);
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
        EnrolmentTransition transition = take(EnrolmentStep.ENROL, stamp);
        startOn = start;
        return transition;
    }

    /** @param reason code of the list {@link #REJECT_REASONS} */
    EnrolmentTransition reject(BusinessStamp stamp, String reason) {
        return take(EnrolmentStep.REJECT, stamp, null, REJECT_REASONS + "." + reason);
    }

    boolean isStartDue(LocalDate today) {
        return status == EnrolmentStatus.ENROLLED && startOn != null && !startOn.isAfter(today);
    }

    EnrolmentTransition begin(BusinessStamp stamp) {
        EnrolmentTransition transition = take(EnrolmentStep.BEGIN, stamp, startOn, null);
        begunOn = startOn;
        return transition;
    }

    /** @param until the deadline for deciding whether the client continues the course */
    EnrolmentTransition suspend(BusinessStamp stamp, PauseReason reason, Instant until) {
        EnrolmentTransition transition = take(EnrolmentStep.SUSPEND, stamp, null, BusinessTransition.labelKey(reason));
        suspendedUntil = until;
        return transition;
    }

    EnrolmentTransition resume(BusinessStamp stamp) {
        EnrolmentTransition transition = take(EnrolmentStep.RESUME, stamp);
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
                take(EnrolmentStep.COMPLETE, stamp, on, BusinessTransition.labelKey(courseResult));
        completedOn = on;
        result = courseResult;
        return transition;
    }

    EnrolmentTransition certify(BusinessStamp stamp, byte[] certificate) {
        EnrolmentTransition transition = take(EnrolmentStep.CERTIFY, stamp);
        certificateSealed = certificate;
        return transition;
    }

    /** @param reason code of the list {@link #DROP_REASONS} */
    EnrolmentTransition drop(BusinessStamp stamp, String reason) {
        return take(EnrolmentStep.DROP, stamp, null, DROP_REASONS + "." + reason);
    }

    EnrolmentTransition cancel(BusinessStamp stamp, EnrolmentCancelReason reason) {
        return take(EnrolmentStep.CANCEL, stamp, null, BusinessTransition.labelKey(reason));
    }

    @Override
    protected void clear(EnrolmentTransition reverted, StepHistory<EnrolmentTransition> history) {
        switch (reverted.step()) {
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

    String trade() {
        return trade;
    }

    ServiceType course() {
        return ServiceType.training(trade, level);
    }

    PersonRef person() {
        return personRef;
    }

    @Override
    public EnrolmentStatus status() {
        return status;
    }

    @Override
    protected void enter(EnrolmentStatus next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return TrainingRule.STEP_NOT_OPEN;
    }

    @Override
    protected EnrolmentTransition transition(
            EnrolmentStep step,
            @Nullable EnrolmentStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        return new EnrolmentTransition(this, step, from, stamp, on, reasonKey);
    }

    @Override
    protected EnrolmentStep reversal(boolean correction) {
        return correction ? EnrolmentStep.CORRECT : EnrolmentStep.TAKE_BACK;
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
