package vn.donghanh.conference;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Settles decisions with their evidence, and hands the part of an outside body over. */
@UseCases
public class ConferenceDecisionService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceReaderPolicy readers;

    @Inject
    ConferencePartAssembler parts;

    @Inject
    ConferenceTaskPlanner taskPlanner;

    @Inject
    ConferenceCipher cipher;

    @Inject
    PlanActionProvider plan;

    @Inject
    DisclosureService disclosures;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Settles a decision: its assignee, the case manager, or who may call a conference.
     *
     * @param action the action of the plan in force that carries out a change of the plan
     * @param words what was done, or why not
     */
    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CONFERENCE_CALL})
    @AuditAction("conference.settle-decision")
    public void settle(
            String number,
            String decisionRef,
            @Nullable DecisionOutcome outcome,
            @Nullable String action,
            @Nullable @Size(max = 1000) String words) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        ConferenceDecision decision = conferences.getDecision(caseView.id(), decisionRef);
        auditContext.about("conference", decision.conferenceRef());
        boolean own = decision.assignee().equals(user.id());
        if (!own && !readers.scope(caseView).whole()) {
            throw new NotFoundException();
        }
        if (!own && !caseView.isManagedBy(user.id()) && !user.may(Permission.CONFERENCE_CALL)) {
            throw new RuleViolationException(ConferenceRule.DECISION_NOT_YOURS);
        }
        ConferenceRepository.DecisionTask task =
                conferences.findDecisionTasks(caseView.id()).get(decisionRef);
        if (task == null || task.ended() != null) {
            throw new RuleViolationException(ConferenceRule.DECISION_SETTLED);
        }
        DecisionOutcome given = RuleViolationException.requireValue(outcome, "outcome", ConferenceRule.OUTCOME_MISSING);
        String ref = RandomReference.random();
        ConferenceResult result = new ConferenceResult(
                ref, decision, caseView.id(), given, inPlan(caseView, action), cipher.sealResult(caseView, ref, words));
        conferences.add(result.by(user.id(), clock.instant()));
        taskPlanner.settled(caseView, decision, given);
        caseFiles.markUpdated(caseView);
    }

    /**
     * Hands an outside body its part of the minutes, read aloud or printed, as the preview shows it. It is a disclosure on the client's consent
     * to conferences with this body.
     *
     * @param guestRef a person of that body who was present
     * @return the code of the disclosure
     */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.hand-over")
    public String handOver(String number, String guestRef) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        ConferenceGuest guest = conferences.getGuest(caseView.id(), guestRef);
        CaseConference conference = conferences.get(caseView.id(), guest.conferenceRef());
        auditContext.about("conference", conference.ref());
        conference.requireHeld();
        ConferenceMinutes minutes =
                conferences.findLatestMinutes(conference.ref()).orElseThrow(NotFoundException::new);
        ConferencePart part = parts.part(caseView, conference, minutes, guest);
        Precondition.requireAll(part.preconditions(caseView));
        DisclosureCode code = DisclosureCode.random();
        disclosures.send(
                caseView,
                new DisclosureService.NewDisclosure(
                        code, guest.body(), ConsentScope.SHARE_CONFERENCE, Set.of(), part.content(), false));
        conferences.add(new ConferenceHandover(conference, minutes, guest.body(), code, user.id(), clock.instant()));
        caseFiles.markUpdated(caseView);
        return code.value();
    }

    private @Nullable String inPlan(CaseView caseView, @Nullable String action) {
        return action == null || action.isEmpty()
                ? null
                : plan.findActions(caseView).stream()
                        .map(PlanActionProvider.PlanActionItem::key)
                        .filter(action::equals)
                        .findFirst()
                        .orElse(null);
    }
}
