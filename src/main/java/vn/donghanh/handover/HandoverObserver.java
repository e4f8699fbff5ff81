package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.StandInGrantRepository;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.task.ReassignmentTaskRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Makes sure that no case is left with somebody who is gone or works on cases no more, whoever changed the account and whatever they may see: a supervisor gets the
 * task to choose another manager, and covers end with the account. Withdraws the proposal to transfer a case when the case ends or is merged into another: nobody could
 * accept it, and nobody has to look for another way.
 */
@ApplicationScoped
class HandoverObserver {
    @Inject
    AccountRepository accounts;

    @Inject
    HandoverRepository handovers;

    @Inject
    ReassignmentTaskRepository reassignments;

    @Inject
    TransferRepository transfers;

    @Inject
    CoverQueries covers;

    @Inject
    StandInGrantRepository standIns;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    void onRolesChanged(@Observes RolesChanged change) {
        StaffId person = change.account();
        handovers.findAllManaged(person).forEach(reassignments::update);
        if (accounts.get(person).state() == AccountStatus.DISABLED) {
            for (Cover cover : covers.openWith(person)) {
                cover.end(user.idOrNull(), clock.instant());
                standIns.endCover(cover);
            }
        }
    }

    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (!move.caseView().isOpen()) {
            transfers.findProposed(move.caseView().id()).ifPresent(this::withdraw);
        }
    }

    private void withdraw(CaseTransfer transfer) {
        auditContext.about("transfer", transfer.ref());
        transfers.add(transfer.withdraw(new TransferStamp(TransferSide.GIVING_UNIT, user.id(), clock.instant())));
    }
}
