package vn.donghanh.service;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Confirms or refuses cash above the bound, as a second person; never as the one who recorded or gave it. */
@UseCases
public class CashConfirmationService {
    @Inject
    ServiceRepository services;

    @Inject
    ServiceCipher cipher;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param basedOn the version that the user has read */
    @Requires(Permission.CASH_CONFIRM)
    @AuditAction("service.confirm-cash")
    public void confirm(String number, String lineRef, int basedOn) {
        decide(number, lineRef, basedOn, null);
    }

    /** Refuses the cash; the delivery counts as not given, and the case manager corrects the entry. */
    @Requires(Permission.CASH_CONFIRM)
    @AuditAction("service.refuse-cash")
    public void refuse(
            String number,
            String lineRef,
            int basedOn,
            @Nullable @Size(max = ServiceDelivery.MAX_LINE_LENGTH) String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("refusal", ServiceRule.REFUSAL_REASON_MISSING);
        }
        decide(number, lineRef, basedOn, reason);
    }

    private void decide(String number, String lineRef, int basedOn, @Nullable String reason) {
        CaseView caseView = caseFiles.get(number);
        ServiceDelivery delivery = services.getNewest(caseView.id(), lineRef);
        auditContext.about("delivery", lineRef);
        if (delivery.versionNumber() != basedOn) {
            throw new RuleViolationException(ServiceRule.CORRECTED_MEANWHILE);
        }
        services.lockCase(caseView.id());
        if (services.findWaitingForCash(caseView.id()).stream()
                .noneMatch(waiting -> waiting.ref().equals(delivery.ref()))) {
            throw new RuleViolationException(ServiceRule.CASH_NOT_WAITING);
        }
        String ref = RandomReference.random();
        services.add(new CashDecision(
                ref, delivery, user.id(), cipher.encryptReason(caseView.person(), ref, reason), clock.instant()));
        taskEnder.completeAbout(caseView.id(), lineRef, TaskKind.CASH_CONFIRMATION);
        if (reason != null) {
            taskOpener.openForManager(
                    caseView.id(),
                    TaskKind.CASH_REFUSED,
                    lineRef,
                    deadlines.due(DeadlineCode.CASH_CONFIRMATION, clock.instant()));
        }
        caseFiles.markUpdated(caseView);
    }
}
