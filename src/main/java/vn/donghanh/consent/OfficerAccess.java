package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;

/** The data protection officer's access to a case that its client does not want, with the task to end it. Must be called inside a use case. */
@ApplicationScoped
@Transactional(MANDATORY)
public class OfficerAccess {
    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskQueries openTasks;

    /** Gives the officer access and the task. Idempotent. */
    void grant(CaseView caseView) {
        assignments.grantAccess(caseView, Role.DATA_PROTECTION_OFFICER, AccessGround.DATA_PROTECTION);
        if (!openTasks.isOpen(caseView.id(), TaskKind.WITHDRAWAL_CONFIRM)) {
            tasks.open(
                    caseView.id(),
                    TaskKind.WITHDRAWAL_CONFIRM,
                    Permission.CONSENT_WITHDRAW,
                    DeadlineCode.WITHDRAWAL_CONFIRM);
        }
    }

    /** Ends both, since the client agrees to the case after all. */
    void end(CaseView caseView) {
        tasks.drop(caseView.id(), TaskKind.WITHDRAWAL_CONFIRM);
        accessRepository.endGrants(caseView.id(), AccessGround.DATA_PROTECTION, null);
    }
}
