package vn.donghanh.placement;

import static vn.donghanh.security.Permission.PLACEMENT_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Use cases of the worker: proposing work with the client, introducing the client or letting them go alone, and recording what the client tells,
 * up to the checks and the end of the work.
 */
@UseCases
public class PlacementService {
    /** Task kinds that the worker completes by hand. */
    static final Set<TaskKind> COMPLETABLE_TASKS = Set.of(TaskKind.PLACEMENT_ASK, TaskKind.PLACEMENT_ENDED);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    NeedProvider needProvider;

    @Inject
    Clock clock;

    /**
     * @param work code of a kind of work that may be chosen today
     * @return the reference of the new placement
     */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.propose")
    public String propose(String number, @Nullable String work) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Placement placement = new Placement(
                caseView,
                transitions.requireListed("work", Placement.WORK_KINDS, work, PlacementRule.WORK_MISSING),
                needProvider.findKey(caseView, PresentingNeed.JOB).orElse(null),
                clock.instant());
        transitions.propose(placement);
        caseFiles.markUpdated(caseView);
        return placement.ref();
    }

    /** Returns the content that {@link #introduce} would send. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.preview-slip")
    public DisclosureContent preview(String number, String ref, IntroduceCommand command) {
        return content(placements.get(caseFiles.get(number).requireOpen().id(), ref), command);
    }

    /** Gives the client's name and a day to the one partner for which the client gave consent. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.introduce")
    public void introduce(String number, String ref, IntroduceCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Placement placement = placements.get(caseView.id(), ref);
        Precondition.requireAll(command.preconditions(CentreTime.today(clock)));
        PartnerBusinessKind kind = PlacementSlip.kind(command.introduction());
        PartnerOption partner = sending.requireRecipient(kind, command.sending().recipient(), option -> true);
        DisclosureContent content = content(placement, command);
        Instant due = sending.send(caseView, kind, placement.code(), partner, content);
        transitions.introduce(
                placement, command.introduction(), partner.id(), Objects.requireNonNull(command.meetOn()), due);
        caseFiles.markUpdated(caseView);
    }

    private DisclosureContent content(Placement placement, IntroduceCommand command) {
        Precondition.requireAll(command.slipPreconditions(CentreTime.today(clock)));
        List<DisclosureContent.DisclosedRow> rows = new ArrayList<>();
        rows.add(DisclosureContent.DisclosedRow.of("NAME", command.sending().cleanName()));
        if (command.introduction() == Introduction.EMPLOYMENT_SERVICE) {
            rows.add(DisclosureContent.DisclosedRow.of("WORK", "@" + Placement.WORK_KINDS + "." + placement.work()));
        }
        rows.add(DisclosureContent.DisclosedRow.of(
                "DAY", CentreTime.DAY_FORMAT.format(Objects.requireNonNull(command.meetOn()))));
        return sending.compose(PlacementSlip.kind(command.introduction()), rows);
    }

    /** Records that the client applies alone. Nothing is disclosed, so no consent is needed. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-own-application")
    public void goAlone(String number, String ref, @Nullable LocalDate on) {
        transitions.goAlone(transitions.loadOpen(number, ref), on);
    }

    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-interview")
    public void recordInterview(String number, String ref, @Nullable LocalDate on) {
        transitions.interview(transitions.load(number, ref), BusinessSource.CLIENT, on);
    }

    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-offer")
    public void recordOffer(String number, String ref) {
        transitions.offer(transitions.load(number, ref), BusinessSource.CLIENT);
    }

    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-refusal")
    public void recordNotHired(String number, String ref, @Nullable String cause) {
        transitions.notHire(transitions.load(number, ref), BusinessSource.CLIENT, cause);
    }

    /** Records the first day of work with its kind and pay, as the client tells them. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-start")
    public void recordStart(String number, String ref, @Nullable LocalDate on, WorkTerms terms) {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(PlacementRule.DAY_MISSING, on != null).at("day"));
        preconditions.addAll(terms.preconditions());
        Precondition.requireAll(preconditions);
        transitions.start(transitions.load(number, ref), BusinessSource.CLIENT, on, terms);
    }

    /** Records kind and pay of the work, which a partner does not tell. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-terms")
    public void recordTerms(String number, String ref, WorkTerms terms) {
        Precondition.requireAll(terms.preconditions());
        transitions.tellTerms(transitions.load(number, ref), terms);
    }

    /** Corrects what is recorded about the first day of work; the wrong entry stays readable beside it. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.correct-start")
    public void correctStart(String number, String ref, CorrectStartCommand correction) {
        Precondition.requireAll(correction.preconditions());
        transitions.correctStart(transitions.load(number, ref), correction);
    }

    /** Records what the client answered at a check, or that the client was not reached. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-check")
    public void recordCheck(String number, String ref, RecordCheckCommand command) {
        Precondition.requireAll(command.preconditions());
        Placement placement = transitions.load(number, ref);
        requireFollowUpConsent(caseFiles.get(number));
        transitions.check(placement, command.answer(), command.heldOn(), command.end());
    }

    /** Records, between the checks, that the client no longer works there. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.record-end")
    public void recordEnd(String number, String ref, WorkEnd end) {
        Precondition.requireAll(List.of(
                Precondition.of(PlacementRule.DAY_MISSING, end.on() != null).at("day"),
                Precondition.of(PlacementRule.CAUSE_MISSING, end.cause() != null)
                        .at("cause")));
        transitions.end(transitions.load(number, ref), end);
    }

    /** Calls the placement off; a partner can no longer open it. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.cancel")
    public void cancel(String number, String ref, @Nullable PlacementCancelReason cause) {
        if (cause != null && !PlacementCancelReason.selectableByWorkers().contains(cause)) {
            throw RuleViolationException.at("cause", PlacementRule.CAUSE_MISSING);
        }
        transitions.cancel(transitions.load(number, ref), cause);
    }

    /** Completes the open tasks after the worker has asked the client, found other work or reviewed a partner's correction. */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.complete-tasks")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        Placement placement = placements.get(caseView.id(), ref);
        taskEnder.completeAbout(caseView.id(), placement.ref(), COMPLETABLE_TASKS.toArray(TaskKind[]::new));
        sending.completeTasks(caseView, placement.code());
        caseFiles.markUpdated(caseView);
    }

    /** After the end of a case the client is asked only with the consent to that. */
    private void requireFollowUpConsent(CaseView caseView) {
        if (!consents.mayContact(caseView.id(), caseView.status())) {
            throw new RuleViolationException(PlacementRule.FOLLOW_UP_WITHOUT_CONSENT);
        }
    }
}
