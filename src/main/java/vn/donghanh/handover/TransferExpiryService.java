package vn.donghanh.handover;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/**
 * Expires a transfer that was not answered in time and alarms the giving unit, which has been responsible all along. Runs as the system user; a
 * late answer is refused whether or not this has run.
 */
@UseCases
public class TransferExpiryService {
    @Inject
    TransferRepository transfers;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @PublicUseCase
    @AuditAction("case-transfer.expire")
    public void expire(String ref) {
        transfers
                .findForUpdate(ref)
                .filter(transfer -> transfer.status().isOpen())
                .ifPresent(transfer -> {
                    auditContext.about("transfer", ref);
                    transfers.add(transfer.expire(new TransferStamp(TransferSide.SYSTEM, null, clock.instant())));
                    taskOpener.open(
                            transfer.caseId(),
                            TaskKind.TRANSFER_RETURNED,
                            Permission.CASE_ASSIGN,
                            DeadlineCode.TRANSFER_RETURNED);
                });
    }
}
