package vn.donghanh.service;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Records deliveries and corrections, and manages drafts. */
@UseCases
public class ServiceDeliveryService {
    @Inject
    AuthorDraftRepository drafts;

    @Inject
    ServiceScopePolicy scopes;

    @Inject
    ServiceContentFactory contents;

    @Inject
    ServiceCipher cipher;

    @Inject
    DeliveryRecorder recorder;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Records a delivery, or the next version of the user's own record. Cash above the bound waits for a second person.
     *
     * @return the reference of the delivery, the same for all its versions
     */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.record")
    public String record(@Valid RecordServiceCommand command) {
        CaseView caseView = scopes.getCase(command.number());
        requireNoSession(caseView, command.corrects());
        DeliveryType type = command.item().type();
        List<Precondition> further = new ArrayList<>();
        further.add(Precondition.of(ServiceRule.SESSION_FORM_ONLY, type == null || !type.isSession())
                .at("kind"));
        further.add(Precondition.of(
                        ServiceRule.HEALTH_SERVICES_ONLY,
                        type == null || type.isSession() || mayRecordHere(caseView, type))
                .at("kind"));
        LocalDate next = nextAccompaniment(command);
        further.addAll(new ServiceMeeting(null, next).nextDayConditions(CentreTime.today(clock)));
        String lineRef = recorder.record(caseView, command, further);
        if (type != null && type.isAccompaniment()) {
            updateAccompanimentTask(caseView, command, next);
        }
        drafts.end(ServiceDraft.class, Map.of("caseId", caseView.id().value(), "ref", command.ref()));
        return lineRef;
    }

    /**
     * Records that an entry was a mistake: the user's own, or for the case manager and supervisors that of a colleague who may not open the case any
     * more. Nothing is deleted; it counts no more.
     */
    @Requires({Permission.SERVICE_RECORD, Permission.CASH_CONFIRM})
    @AuditAction("service.mark-mistake")
    public void markAsMistake(
            String number,
            String lineRef,
            int basedOn,
            @Nullable @Size(max = ServiceDelivery.MAX_LINE_LENGTH) String reason,
            String ref) {
        CaseView caseView = scopes.getCase(number);
        requireNoSession(caseView, lineRef);
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("body", ServiceRule.MISTAKE_REASON_MISSING);
        }
        recorder.markAsMistake(caseView, lineRef, basedOn, reason, ref);
    }

    /** Saves the draft; an empty line deletes it. The draft of another form stays as it is. */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.save-draft")
    public Instant saveDraft(@Valid SaveServiceDraftCommand command) {
        CaseView caseView = scopes.getCase(command.number());
        recorder.requireUnsaved(command.ref());
        Optional<ServiceDraft> existing = drafts.findForSaving(ServiceDraft.class, caseView.id(), command.ref());
        Instant now = clock.instant();
        String line = command.line();
        if (line == null || line.isBlank()) {
            drafts.end(ServiceDraft.class, caseView.id());
            return now;
        }
        ServiceDraft draft = existing.orElseGet(() -> new ServiceDraft(command.ref(), user.id(), caseView.id()));
        draft.update(
                cipher.encryptDraft(
                        caseView.person(),
                        command.ref(),
                        ServiceDraftContent.of(command.type(), line).toText()),
                now);
        drafts.add(draft);
        return now;
    }

    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.discard-draft")
    public void discardDraft(String number, String ref) {
        CaseView caseView = scopes.getCase(number);
        drafts.findForSaving(ServiceDraft.class, caseView.id(), ref);
        drafts.end(ServiceDraft.class, caseView.id());
    }

    private boolean mayRecordHere(CaseView caseView, DeliveryType type) {
        return scopes.types(contents.scope(caseView)).contains(type);
    }

    /** Sessions have their own form, and content that this one would lose. */
    private void requireNoSession(CaseView caseView, @Nullable String lineRef) {
        if (lineRef != null && recorder.isSession(caseView, lineRef)) {
            throw new RuleViolationException(ServiceRule.SESSION_FORM_ONLY);
        }
    }

    private static @Nullable LocalDate nextAccompaniment(RecordServiceCommand command) {
        DeliveryType type = command.item().type();
        return type != null && type.isAccompaniment() ? command.item().meeting().next() : null;
    }

    /** Completes the reminder of this accompaniment and opens that of the next. It names no delivery, since a sealed one must not be known by it. */
    private void updateAccompanimentTask(CaseView caseView, RecordServiceCommand command, @Nullable LocalDate next) {
        if (command.corrects() == null) {
            taskEnder.completeAssigned(caseView.id(), TaskKind.ACCOMPANIMENT_NEXT);
        }
        if (next != null) {
            taskOpener.open(
                    caseView.id(),
                    TaskKind.ACCOMPANIMENT_NEXT,
                    user.id(),
                    RandomReference.random(),
                    CentreTime.endOf(next));
        }
    }
}
