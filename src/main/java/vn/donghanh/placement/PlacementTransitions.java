package vn.donghanh.placement;

import static vn.donghanh.casefile.model.TaskKind.PLACEMENT_ASK;
import static vn.donghanh.casefile.model.TaskKind.PLACEMENT_CHECK;
import static vn.donghanh.casefile.model.TaskKind.PLACEMENT_ENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.loop.BusinessTransitions;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of a placement for every source and performs their consequences: the history entry, the worker's tasks about the client and
 * the next check. What follows for the partner is done by {@link PartnerBusinessConsequences}, here when the client says it.
 */
@ApplicationScoped
class PlacementTransitions extends BusinessTransitions<Placement, PlacementTransition> {
    @Inject
    PlacementRepository placements;

    @Inject
    CheckSchedule schedule;

    PlacementTransitions() {
        super("placement", Placement::ref);
    }

    @Override
    protected PlacementRepository repository() {
        return placements;
    }

    @Override
    protected PartnerBusiness business(Placement placement) {
        return PlacementSlip.business(placement, placements.findTransitions(placement));
    }

    void propose(Placement placement) {
        create(placement, placement.propose(stamp(BusinessSource.CENTRE)));
    }

    /** Records that a partner was given the client's name, which the caller has sent. */
    void introduce(
            Placement placement, Introduction introduction, OrganisationId partner, LocalDate meetOn, Instant due) {
        append(placement, placement.introduce(stamp(BusinessSource.CENTRE), introduction, partner, meetOn, due));
    }

    void goAlone(Placement placement, @Nullable LocalDate on) {
        LocalDate day = requireDay(on);
        append(placement, placement.goAlone(stamp(BusinessSource.CLIENT), day));
        openTask(placement, PLACEMENT_ASK);
    }

    void interview(Placement placement, BusinessSource source, @Nullable LocalDate on) {
        LocalDate day = requireDay(on);
        take(placement, () -> placement.interview(stamp(source), day));
        openTask(placement, PLACEMENT_ASK);
    }

    void offer(Placement placement, BusinessSource source) {
        take(placement, () -> placement.offer(stamp(source)));
        openTask(placement, PLACEMENT_ASK);
    }

    void notHire(Placement placement, BusinessSource source, @Nullable String reason) {
        String code = requireListed("cause", Placement.NOT_HIRED_REASONS, reason, PlacementRule.CAUSE_MISSING);
        take(placement, () -> placement.notHire(stamp(source), code));
        taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_ASK);
        if (!placement.isSent()) {
            openTask(placement, PLACEMENT_ENDED);
        }
    }

    void start(Placement placement, BusinessSource source, @Nullable LocalDate on, WorkTerms terms) {
        LocalDate day = requireDay(on);
        requireWageBand(terms);
        take(placement, () -> placement.start(stamp(source), day, terms));
        addStartEntry(placement, source, null);
        taskEnder.completeAbout(placement.caseId(), placement.ref(), PLACEMENT_ASK);
        planCheck(placement, Arrays.asList(CheckMilestone.values()));
    }

    void tellTerms(Placement placement, WorkTerms terms) {
        requireWageBand(terms);
        boolean known = terms.equals(placement.terms());
        placement.tellTerms(terms);
        if (!known) {
            addStartEntry(placement, BusinessSource.CLIENT, null);
        }
        audit(placement, null);
    }

    /** Corrects the first day, kind and pay; the checks and what they say of retention follow the corrected day. */
    void correctStart(Placement placement, CorrectStartCommand correction) {
        LocalDate day = requireDay(correction.on());
        StartCorrectionReason reason =
                RuleViolationException.requireValue(correction.reason(), "reason", PlacementRule.CAUSE_MISSING);
        requireWageBand(correction.terms());
        List<CheckWindow> windows = schedule.windows(day);
        List<PlacementCheck> checks = placements.findChecks(placement);
        append(
                placement,
                placement.correctStart(
                        stamp(BusinessSource.CENTRE),
                        day,
                        correction.terms(),
                        reason,
                        checks,
                        CheckSchedule.retained(windows, checks).orElse(null)));
        addStartEntry(placement, BusinessSource.CENTRE, reason);
        taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_CHECK);
        if (placement.status().isWorking()) {
            planCheck(placement, CheckSchedule.unanswered(windows, checks));
        }
    }

    private void addStartEntry(Placement placement, BusinessSource source, @Nullable StartCorrectionReason reason) {
        StartEntry replaced = placements.findStartEntries(placement).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
        placements.add(new StartEntry(placement, stamp(source), replaced, reason));
    }

    /**
     * Records a check. An answer is followed by its consequence: the status that belongs to the milestone and the next check, or the end of the work.
     *
     * @param end that the client left; only for an answer that says so
     */
    void check(Placement placement, @Nullable CheckAnswer given, @Nullable LocalDate heldOn, WorkEnd end) {
        CheckAnswer answer = RuleViolationException.requireValue(given, "answer", PlacementRule.ANSWER_MISSING);
        LocalDate day = RuleViolationException.requireValue(heldOn, "heldOn", PlacementRule.CHECK_DAY_MISSING);
        BusinessStamp stamp = stamp(BusinessSource.CLIENT);
        PlacementCheck check = placement.check(stamp, answer, day);
        placements.add(check);
        audit(placement, answer.name());
        if (!answer.isFinal()) {
            return;
        }
        taskEnder.completeAbout(placement.caseId(), placement.ref(), PLACEMENT_CHECK);
        placement.retain(stamp, check).ifPresent(transition -> append(placement, transition));
        if (answer.hasLeft()) {
            end(placement, end);
        } else {
            planCheck(placement, check.milestone().later());
        }
    }

    /** Plans the next check if the days of the open one have passed. Called by the job. */
    void passCheck(Placement placement) {
        CheckWindow passed = placement.nextCheck();
        if (passed != null && placement.isCheckOver(today())) {
            taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_CHECK);
            planCheck(placement, passed.milestone().later());
        }
    }

    private void planCheck(Placement placement, List<CheckMilestone> milestones) {
        LocalDate start = placement.startOn();
        Optional<CheckWindow> next = start == null ? Optional.empty() : schedule.findNext(start, milestones, today());
        placement.planCheck(next.orElse(null));
        PlacementQuestionProvider.question(placement)
                .forEach(question -> taskOpener.openForManager(
                        placement.caseId(), question.kind(), question.subject(), question.due()));
    }

    void end(Placement placement, WorkEnd end) {
        LocalDate day = requireDay(end.on());
        WorkEndCause cause = RuleViolationException.requireValue(end.cause(), "cause", PlacementRule.CAUSE_MISSING);
        append(placement, placement.end(stamp(BusinessSource.CLIENT), day, cause));
        taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_CHECK);
        if (cause != WorkEndCause.OTHER_WORK) {
            openTask(placement, PLACEMENT_ENDED);
        }
    }

    /** Calls the placement off; a partner can no longer open it. */
    void cancel(Placement placement, @Nullable PlacementCancelReason reason) {
        PlacementCancelReason cancelReason =
                RuleViolationException.requireValue(reason, "cause", PlacementRule.CAUSE_MISSING);
        append(placement, placement.cancel(stamp(BusinessSource.CENTRE), cancelReason));
        taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_ASK);
        if (placement.isSent() && cancelReason != PlacementCancelReason.CONSENT_WITHDRAWN) {
            sending.withdraw(placement.caseId(), placement.code());
        }
    }

    @Override
    protected void followReversal(Placement placement, PlacementTransition reverted) {
        taskEnder.dropAbout(placement.caseId(), placement.ref(), PLACEMENT_ASK, PLACEMENT_CHECK);
        if (placement.status() != PlacementStatus.INTRODUCED) {
            openTask(placement, PLACEMENT_ASK);
        }
    }

    /** Work about which the client has been asked cannot be reverted. */
    @Override
    protected boolean isFree(Placement placement, PlacementTransition step) {
        return step.step() != PlacementStep.START
                || placements.findChecks(placement).isEmpty();
    }

    private static LocalDate requireDay(@Nullable LocalDate day) {
        return RuleViolationException.requireValue(day, "day", PlacementRule.DAY_MISSING);
    }

    private void requireWageBand(WorkTerms terms) {
        if (terms.wageBand() != null) {
            requireListed("wage", WorkTerms.WAGE_BANDS, terms.wageBand(), PlacementRule.WAGE_MISSING);
        }
    }

    private void openTask(Placement placement, TaskKind kind) {
        taskOpener.openForManager(
                placement.caseId(),
                kind,
                placement.ref(),
                deadlines.due(DeadlineCode.PLACEMENT_CONTACT, clock.instant()));
    }
}
