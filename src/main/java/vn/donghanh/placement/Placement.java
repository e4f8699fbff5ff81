package vn.donghanh.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * Work that a client looks for with the Centre's help, from the proposal to a year after its first day. Every command checks
 * {@link PlacementStatus#transitions} and returns the transition. The disclosure code is the only identifier that leaves the Centre.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "placement")
public class Placement extends BusinessRecord<PlacementStatus, PlacementStep, PlacementTransition> {
    /** The list of kinds of work. */
    public static final String WORK_KINDS = "placement_work";

    /** The list of reasons why a client was not taken on. They describe the vacancy, never the client. */
    public static final String NOT_HIRED_REASONS = "not_hired_reason";

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    private String work;
    private LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Introduction introduction;

    private @Nullable LocalDate introducedOn;
    private @Nullable LocalDate meetOn;
    private @Nullable Instant replyDue;
    private @Nullable LocalDate interviewedOn;
    private @Nullable LocalDate startOn;

    @Embedded
    private @Nullable WorkTerms terms;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable WorkEndCause endCause;

    @Embedded
    private @Nullable CheckWindow nextCheck;

    protected Placement() {}

    /**
     * @param work code of the kind of work
     * @param need the recorded need for work; null if there is none
     */
    Placement(CaseView caseView, String work, @Nullable String need, Instant at) {
        super(caseView.id(), need, at);
        this.personRef = caseView.person();
        this.work = work;
        this.proposedOn = CentreTime.day(at);
        this.status = PlacementStatus.PROPOSED;
    }

    PlacementTransition propose(BusinessStamp stamp) {
        return new PlacementTransition(this, PlacementStep.PROPOSE, null, stamp, null, null);
    }

    /**
     * @param introduction by name, to an employer or an employment service
     * @param meeting the day on which the client comes
     * @param due the deadline for the partner's answer
     */
    PlacementTransition introduce(
            BusinessStamp stamp, Introduction introduction, OrganisationId partner, LocalDate meeting, Instant due) {
        PlacementTransition transition = take(PlacementStep.INTRODUCE, stamp);
        this.introduction = introduction;
        addressTo(partner);
        introducedOn = CentreTime.day(stamp.at());
        meetOn = meeting;
        replyDue = due;
        return transition;
    }

    /** @param on the day on which the client went */
    PlacementTransition goAlone(BusinessStamp stamp, LocalDate on) {
        requirePast(stamp, on);
        if (on.isBefore(proposedOn)) {
            throw RuleViolationException.at("day", PlacementRule.DAY_BEFORE_PROPOSAL, proposedOn);
        }
        PlacementTransition transition = take(PlacementStep.GO_ALONE, stamp, on, null);
        introduction = Introduction.ALONE;
        introducedOn = on;
        return transition;
    }

    PlacementTransition interview(BusinessStamp stamp, LocalDate on) {
        requireSinceIntroduction(stamp, on);
        PlacementTransition transition = take(PlacementStep.INTERVIEW, stamp, on, null);
        interviewedOn = on;
        return transition;
    }

    PlacementTransition offer(BusinessStamp stamp) {
        return take(PlacementStep.OFFER, stamp);
    }

    /** @param reason code of the list {@link #NOT_HIRED_REASONS} */
    PlacementTransition notHire(BusinessStamp stamp, String reason) {
        return take(PlacementStep.NOT_HIRE, stamp, null, NOT_HIRED_REASONS + "." + reason);
    }

    /** @param workTerms kind and pay as the client told them; a partner tells the day only */
    PlacementTransition start(BusinessStamp stamp, LocalDate on, WorkTerms workTerms) {
        requireSinceIntroduction(stamp, on);
        PlacementTransition transition = take(PlacementStep.START, stamp, on, null);
        startOn = on;
        terms = workTerms;
        return transition;
    }

    /** Records kind and pay of the work as the client told them later, or again. */
    void tellTerms(WorkTerms workTerms) {
        if (!status.isWorking()) {
            throw new RuleViolationException(PlacementRule.STEP_NOT_OPEN, status);
        }
        terms = workTerms;
    }

    /**
     * Corrects the first day, kind and pay of the work. The status follows from the checks that count from the corrected day; ended work stays ended.
     *
     * @param checks every check that was recorded
     * @param retained the latest milestone to which the client is known to have worked there; null if there is none
     */
    PlacementTransition correctStart(
            BusinessStamp stamp,
            LocalDate on,
            WorkTerms workTerms,
            StartCorrectionReason reason,
            List<PlacementCheck> checks,
            @Nullable CheckMilestone retained) {
        if (!status.allows(PlacementStep.CORRECT_START, stamp.source())) {
            throw new RuleViolationException(PlacementRule.STEP_NOT_OPEN, status);
        }
        requireSinceIntroduction(stamp, on);
        if (endedOn != null && on.isAfter(endedOn)) {
            throw RuleViolationException.at("day", PlacementRule.DAY_AFTER_END, endedOn);
        }
        checks.stream()
                .filter(check -> check.answer() == CheckAnswer.STILL_THERE
                        && check.heldOn().isBefore(on))
                .findFirst()
                .ifPresent(check -> {
                    throw RuleViolationException.at("day", PlacementRule.DAY_AFTER_CHECK, check.heldOn());
                });
        if (on.equals(startOn) && workTerms.equals(terms)) {
            throw RuleViolationException.at("day", PlacementRule.NOTHING_CORRECTED);
        }
        PlacementStatus from = status;
        startOn = on;
        terms = workTerms;
        nextCheck = null;
        status = statusAfterCorrection(retained);
        if (status != from) {
            enterStatus(stamp.at());
        }
        return new PlacementTransition(
                this, PlacementStep.CORRECT_START, from, stamp, null, BusinessTransition.labelKey(reason));
    }

    private PlacementStatus statusAfterCorrection(@Nullable CheckMilestone retained) {
        if (status == PlacementStatus.ENDED) {
            return PlacementStatus.ENDED;
        }
        return Optional.ofNullable(retained)
                .flatMap(CheckMilestone::retention)
                .map(PlacementStep::target)
                .orElse(PlacementStatus.STARTED);
    }

    /** Plans the next check; null when there is none. */
    void planCheck(@Nullable CheckWindow window) {
        nextCheck = window;
    }

    /**
     * Records that the client was asked, or tried to be asked, on a day of the open check. An answer closes the check; not reached leaves it
     * open for another attempt.
     */
    PlacementCheck check(BusinessStamp stamp, CheckAnswer answer, LocalDate heldOn) {
        CheckWindow window = nextCheck;
        if (window == null || !status.isWorking()) {
            throw new RuleViolationException(PlacementRule.NO_CHECK_OPEN);
        }
        if (heldOn.isAfter(CentreTime.day(stamp.at()))) {
            throw RuleViolationException.at("heldOn", PlacementRule.DAY_IN_FUTURE);
        }
        if (!window.isOpenOn(heldOn)) {
            throw RuleViolationException.at(
                    "heldOn", PlacementRule.CHECK_OUTSIDE_WINDOW, window.from(), window.until());
        }
        if (answer.isFinal()) {
            nextCheck = null;
        }
        return new PlacementCheck(this, window.milestone(), answer, heldOn, stamp);
    }

    /**
     * Follows a check at which the client still worked there.
     *
     * @return empty if no status belongs to its milestone
     */
    Optional<PlacementTransition> retain(BusinessStamp stamp, PlacementCheck check) {
        return check.answer() == CheckAnswer.STILL_THERE
                ? check.milestone().retention().map(step -> take(step, stamp, check.heldOn(), null))
                : Optional.empty();
    }

    /** Returns whether the days of the open check have passed without an answer. */
    boolean isCheckOver(LocalDate today) {
        return nextCheck != null && nextCheck.isOverOn(today);
    }

    /** @param on the last day of work */
    PlacementTransition end(BusinessStamp stamp, LocalDate on, WorkEndCause cause) {
        requirePast(stamp, on);
        if (startOn != null && on.isBefore(startOn)) {
            throw RuleViolationException.at("day", PlacementRule.DAY_BEFORE_START);
        }
        PlacementTransition transition = take(PlacementStep.END, stamp, on, BusinessTransition.labelKey(cause));
        endedOn = on;
        endCause = cause;
        nextCheck = null;
        return transition;
    }

    PlacementTransition cancel(BusinessStamp stamp, PlacementCancelReason reason) {
        return take(PlacementStep.CANCEL, stamp, null, BusinessTransition.labelKey(reason));
    }

    @Override
    protected void clear(PlacementTransition reverted, StepHistory<PlacementTransition> history) {
        switch (reverted.step()) {
            case INTERVIEW -> interviewedOn = null;
            case START -> {
                startOn = null;
                terms = null;
                nextCheck = null;
            }
            default -> {}
        }
    }

    private void requireSinceIntroduction(BusinessStamp stamp, LocalDate on) {
        requirePast(stamp, on);
        if (introducedOn != null && on.isBefore(introducedOn)) {
            throw RuleViolationException.at("day", PlacementRule.DAY_BEFORE_INTRODUCTION, introducedOn);
        }
    }

    private static void requirePast(BusinessStamp stamp, LocalDate on) {
        if (on.isAfter(CentreTime.day(stamp.at()))) {
            throw RuleViolationException.at("day", PlacementRule.DAY_IN_FUTURE);
        }
    }

    PersonRef person() {
        return personRef;
    }

    @Override
    public PlacementStatus status() {
        return status;
    }

    @Override
    protected void enter(PlacementStatus next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return PlacementRule.STEP_NOT_OPEN;
    }

    @Override
    protected PlacementTransition transition(
            PlacementStep step,
            @Nullable PlacementStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        return new PlacementTransition(this, step, from, stamp, on, reasonKey);
    }

    @Override
    protected PlacementStep reversal(boolean correction) {
        return correction ? PlacementStep.CORRECT : PlacementStep.TAKE_BACK;
    }

    String work() {
        return work;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    @Nullable
    Introduction introduction() {
        return introduction;
    }

    @Nullable
    LocalDate introducedOn() {
        return introducedOn;
    }

    @Nullable
    LocalDate meetOn() {
        return meetOn;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    @Nullable
    LocalDate interviewedOn() {
        return interviewedOn;
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    @Nullable
    WorkTerms terms() {
        return terms;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    WorkEndCause endCause() {
        return endCause;
    }

    @Nullable
    CheckWindow nextCheck() {
        return nextCheck;
    }
}
