package vn.donghanh.incident;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Records incidents and corrections, what was offered, what the deadlines came to, and the notice that the law demands. */
@UseCases
public class IncidentService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    IncidentRepository incidents;

    @Inject
    IncidentTaskPlanner taskPlanner;

    @Inject
    IncidentCipher cipher;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the new incident */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.record")
    public String record(@Valid RecordIncidentCommand command) {
        CaseView caseView = caseFiles.get(command.number()).requireOpen(IncidentRule.CASE_ENDED);
        String ref = add(caseView, command);
        drafts.end(caseView, CaseDraftForm.INCIDENT);
        caseFiles.markUpdated(caseView);
        return ref;
    }

    /**
     * Records an incident of a client whose case the user may not open: at night nobody with access may be there. Shows nothing of the case,
     * and answers alike for every number that cannot take the record.
     *
     * @return the reference of the new incident
     */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.record-unseen")
    public String recordUnseen(@Valid RecordIncidentCommand command) {
        command.requireComplete(clock.instant());
        String number = Objects.requireNonNullElse(command.number(), "");
        return caseFiles
                .findOpenWithoutGrant(number)
                .map(caseView -> add(caseView, command))
                .orElseThrow(() -> RuleViolationException.at("number", IncidentRule.NUMBER_NOT_FOUND));
    }

    /** Corrects an incident in a new version. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.correct")
    public void correct(@Valid RecordIncidentCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        Incident before = incidents.getLatest(caseView.id(), command.corrects());
        IncidentStamp stamp = stamp();
        IncidentTime time = command.requireComplete(stamp.at());
        IncidentSummary summary = IncidentSummary.of(command.types(), command.account(), caseView.ageBand());
        String ref = RandomReference.random();
        Incident next = before.correct(
                ref, command.basedOn(), time, stamp, cipher.seal(caseView, ref, summary, command.account()));
        incidents.add(next);
        taskPlanner.restart(caseView, next, summary, command.account());
        auditContext.about("incident", next.incidentRef());
        caseFiles.markUpdated(caseView);
    }

    /** Settles a running deadline with its outcome. */
    @Requires({Permission.INCIDENT_RECORD, Permission.CASE_ACCEPT_HIGH})
    @AuditAction("incident.settle")
    public void settle(
            String number,
            String ref,
            IncidentDeadline settled,
            @Nullable DeadlineOutcome ending,
            @Nullable @Size(max = 1000) String words) {
        CaseView caseView = caseFiles.get(number);
        Incident incident = incidents.getLatest(caseView.id(), ref);
        auditContext.about("incident", ref, settled.name());
        if (!user.may(settled.requiredPermission())) {
            throw new RuleViolationException(IncidentRule.DEADLINE_NOT_YOURS);
        }
        DeadlineOutcome outcome = RuleViolationException.requireValue(ending, "ending", IncidentRule.ANSWER_MISSING);
        if (!settled.endings().contains(outcome) || !isRunning(caseView, incident, settled)) {
            throw new RuleViolationException(IncidentRule.DEADLINE_NOT_RUNNING);
        }
        IncidentEvent event = IncidentEvent.settled(incident, settled, outcome, stamp());
        incidents.append(event.withWords(cipher.sealWords(caseView, event.ref(), words)));
        taskPlanner.settle(caseView, incident, settled, outcome.taskEnding());
        caseFiles.markUpdated(caseView);
    }

    /** Records what was offered and what the client answered; a later answer stands beside the earlier one. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.record-offer")
    public void recordOffer(String number, String ref, IncidentOffer offer, @Nullable OfferAnswer answer) {
        CaseView caseView = caseFiles.get(number);
        Incident incident = incidents.getLatest(caseView.id(), ref);
        OfferAnswer given = RuleViolationException.requireValue(answer, "answer", IncidentRule.ANSWER_MISSING);
        auditContext.about("incident", ref);
        incidents.append(IncidentEvent.offered(incident, offer, given, stamp()));
        caseFiles.markUpdated(caseView);
    }

    /** Records the notice to one recipient; the user has decided on it. The first one ends the deadline. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.give-notice")
    public void giveNotice(String number, String ref, @Valid GiveNoticeCommand command) {
        CaseView caseView = caseFiles.get(number);
        Incident incident = incidents.getLatest(caseView.id(), ref);
        if (!IncidentDeadline.isNoticeDue(caseView.ageBand(), ref, incidents.findDeadlines(caseView.id()))) {
            throw new RuleViolationException(IncidentRule.NOTICE_NOT_DUE);
        }
        command.requireComplete();
        IncidentStamp stamp = stamp();
        String noticeRef = RandomReference.random();
        String basis = deadlines.basis(IncidentDeadline.CHILD_NOTICE.code(), CentreTime.day(stamp.at()));
        IncidentNotice notice = new IncidentNotice(noticeRef, incident, command, basis, stamp);
        notice.recordContent(cipher.sealContent(caseView, noticeRef, command.requiredContent()));
        incidents.add(notice);
        taskPlanner.settle(caseView, incident, IncidentDeadline.CHILD_NOTICE, TaskEnding.DONE);
        auditContext.about("incident", ref, command.requiredRecipient().name());
        caseFiles.markUpdated(caseView);
    }

    private String add(CaseView caseView, RecordIncidentCommand command) {
        IncidentStamp stamp = stamp();
        IncidentTime time = command.requireComplete(stamp.at());
        IncidentSummary summary = IncidentSummary.of(command.types(), command.account(), caseView.ageBand());
        String ref = RandomReference.random();
        Incident incident =
                Incident.first(ref, caseView, time, stamp, cipher.seal(caseView, ref, summary, command.account()));
        incidents.add(incident);
        taskPlanner.start(caseView, incident, summary, command.account());
        auditContext.about("incident", ref);
        return ref;
    }

    private boolean isRunning(CaseView caseView, Incident incident, IncidentDeadline running) {
        return incidents.findDeadlines(caseView.id()).stream()
                .anyMatch(task -> incident.incidentRef().equals(task.subject())
                        && task.kind() == running.task()
                        && task.ended() == null);
    }

    private IncidentStamp stamp() {
        return new IncidentStamp(user.id(), clock.instant());
    }
}
