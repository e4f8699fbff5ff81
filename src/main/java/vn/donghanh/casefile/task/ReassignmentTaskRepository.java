package vn.donghanh.casefile.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/**
 * Keeps the task of supervisors to choose another case manager: open as long as somebody has to be responsible for a case and its manager cannot be, whichever way
 * that came about. Called whenever one of the two may have changed; the current user need not have access to the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ReassignmentTaskRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    StaffQueries staff;

    public void update(CaseId caseId) {
        CaseView view = em.find(CaseFile.class, caseId.value()).view();
        StaffId manager = view.manager();
        if (manager == null) {
            return;
        }
        boolean needed = view.isRunning() && !canManage(view, manager);
        boolean open = openTasks.isOpen(caseId, TaskKind.REASSIGNMENT);
        if (needed && !open) {
            taskOpener.open(caseId, TaskKind.REASSIGNMENT, Permission.CASE_ASSIGN, DeadlineCode.ACCEPT_URGENT);
        } else if (open && !needed) {
            taskEnder.drop(caseId, TaskKind.REASSIGNMENT);
        }
    }

    /** Whether the manager may work on cases, and on this one. */
    private boolean canManage(CaseView view, StaffId manager) {
        return staff.member(manager)
                        .filter(member -> member.may(Permission.CASE_WORK))
                        .isPresent()
                && access.readers(view.id()).stream()
                        .anyMatch(
                                grant -> grant.staffId().equals(manager) && grant.ground() == AccessGround.ASSIGNMENT);
    }
}
