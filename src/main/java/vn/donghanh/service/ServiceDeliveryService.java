package vn.donghanh.service;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Records deliveries and corrections, and manages drafts. */
@UseCases
public class ServiceDeliveryService {
    @Inject
    ServiceRepository services;

    @Inject
    ServiceScopePolicy scopes;

    @Inject
    ServiceContentFactory contents;

    @Inject
    ServiceCipher cipher;

    @Inject
    DeliveredGoods goods;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

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
        requireUnsaved(command.ref());
        String corrects = command.corrects();
        ServiceDelivery previous = corrects == null ? null : findOwn(caseView, corrects, command.basedOn());
        if (previous == null && !ServiceScopePolicy.isRecordable(caseView)) {
            throw new RuleViolationException(CaseRule.CASE_ENDED);
        }
        ServiceContentFactory.Checked checked = contents.check(caseView, command, previous);
        Precondition.requireAll(checked.preconditions());
        ServiceDelivery.Content content = contents.seal(caseView, command, checked, previous);
        Instant now = clock.instant();
        ServiceDelivery delivery = previous == null
                ? ServiceDelivery.first(command.ref(), caseView, content, user.id(), now)
                : previous.nextVersion(command.ref(), content, user.id(), now);
        services.add(delivery);
        auditContext.about("delivery", delivery.lineRef(), content.outcome().name());
        goods.update(caseView.person(), previous, delivery);
        updateCashTasks(caseView, delivery);
        completeAction(caseView, command, delivery);
        removeDraft(caseView, command.ref());
        caseFiles.markUpdated(caseView.number());
        return delivery.lineRef();
    }

    /** Records that the user's own entry was a mistake. Nothing is deleted; it counts no more. */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.mark-mistake")
    public void markAsMistake(
            String number,
            String lineRef,
            int basedOn,
            @Nullable @Size(max = ServiceDelivery.MAX_LINE_LENGTH) String reason,
            String ref) {
        CaseView caseView = scopes.getCase(number);
        requireUnsaved(ref);
        ServiceDelivery previous = findOwn(caseView, lineRef, basedOn);
        byte[] sealedReason = cipher.encryptLine(caseView.person(), ref, previous.isSealed(), reason);
        if (sealedReason == null) {
            throw RuleViolationException.at("body", ServiceRule.MISTAKE_REASON_MISSING);
        }
        byte[] matter = previous.isSealed() ? resealItem(caseView, previous, ref) : null;
        ServiceDelivery mistake = previous.asMistake(ref, matter, sealedReason, user.id(), clock.instant());
        services.add(mistake);
        auditContext.about("delivery", lineRef);
        goods.update(caseView.person(), previous, mistake);
        updateCashTasks(caseView, mistake);
        caseFiles.markUpdated(caseView.number());
    }

    /** Saves the draft; an empty line deletes it. */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.save-draft")
    public Instant saveDraft(@Valid SaveServiceDraftCommand command) {
        CaseView caseView = scopes.getCase(command.number());
        requireUnsaved(command.ref());
        Optional<ServiceDraft> existing = services.findDraft(user.id(), caseView.id());
        Instant now = clock.instant();
        String line = command.line();
        if (line == null || line.isBlank()) {
            existing.ifPresent(services::remove);
            return now;
        }
        ServiceDraft draft = existing.orElseGet(() -> new ServiceDraft(user.id(), caseView.id()));
        draft.update(
                command.ref(),
                cipher.encryptDraft(
                        caseView.person(),
                        command.ref(),
                        ServiceDraftContent.of(command.type(), line).toText()),
                now);
        services.add(draft);
        return now;
    }

    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.discard-draft")
    public void discardDraft(String number) {
        CaseView caseView = scopes.getCase(number);
        services.findDraft(user.id(), caseView.id()).ifPresent(services::remove);
    }

    private byte @Nullable [] resealItem(CaseView caseView, ServiceDelivery previous, String ref) {
        ServiceItem item = cipher.decryptItem(caseView.person(), previous);
        DeliveryType type = item.type();
        return type == null ? null : cipher.encryptItem(caseView.person(), ref, type, item);
    }

    private void updateCashTasks(CaseView caseView, ServiceDelivery delivery) {
        if (delivery.versionNumber() > 1) {
            tasks.dropAbout(caseView.id(), delivery.lineRef(), TaskKind.CASH_CONFIRMATION);
            tasks.completeAbout(caseView.id(), delivery.lineRef(), TaskKind.CASH_REFUSED);
        }
        if (delivery.needsConfirmation()) {
            tasks.open(
                    caseView.id(),
                    TaskKind.CASH_CONFIRMATION,
                    Permission.CASH_CONFIRM,
                    delivery.lineRef(),
                    deadlines.due(DeadlineCode.CASH_CONFIRMATION, clock.instant()));
        }
    }

    /** Completes the plan action; what counts as not given until it is confirmed cannot complete one yet. */
    private void completeAction(CaseView caseView, RecordServiceCommand command, ServiceDelivery delivery) {
        String action = command.purpose().action();
        if (action != null && command.purpose().actionDone()) {
            contents.actions().complete(caseView, action, EvidenceKind.DELIVERY, delivery.lineRef());
        }
    }

    private ServiceDelivery findOwn(CaseView caseView, String lineRef, int basedOn) {
        ServiceDelivery newest = services.getNewest(caseView.id(), lineRef);
        if (!newest.isBy(user.id())) {
            throw new RuleViolationException(ServiceRule.ONLY_AUTHOR_CORRECTS);
        }
        if (newest.isMistake()) {
            throw new RuleViolationException(ServiceRule.ENTERED_BY_MISTAKE);
        }
        if (newest.versionNumber() != basedOn) {
            throw new RuleViolationException(ServiceRule.CORRECTED_MEANWHILE);
        }
        return newest;
    }

    private void requireUnsaved(String ref) {
        if (services.isSaved(ref)) {
            throw new RuleViolationException(ServiceRule.SAVED_ELSEWHERE);
        }
    }

    private void removeDraft(CaseView caseView, String ref) {
        services.findDraft(user.id(), caseView.id())
                .filter(draft -> draft.ref().equals(ref))
                .ifPresent(services::remove);
    }
}
