package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.StandInGrantRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Makes sure that no case is left with somebody who is gone, whoever ended the account and whatever they may see: a supervisor gets the task to
 * choose another manager, and covers with that person end.
 */
@ApplicationScoped
class EndedAccountObserver {
    @Inject
    AccountRepository accounts;

    @Inject
    HandoverRepository handovers;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    CoverQueries covers;

    @Inject
    CaseAccess access;

    @Inject
    StandInGrantRepository standIns;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void onRolesChanged(@Observes RolesChanged change) {
        StaffId person = change.account();
        if (accounts.get(person).state() != AccountStatus.DISABLED) {
            return;
        }
        for (CaseView view : handovers.findAllManaged(person)) {
            if (!openTasks.isOpen(view.id(), TaskKind.REASSIGNMENT)) {
                tasks.open(view.id(), TaskKind.REASSIGNMENT, Permission.CASE_ASSIGN, DeadlineCode.ACCEPT_URGENT);
            }
        }
        for (Cover cover : covers.openWith(person)) {
            cover.end(currentStaff(), clock.instant());
            standIns.endCover(cover);
        }
    }

    private @Nullable StaffId currentStaff() {
        return user.isSignedIn() ? user.id() : null;
    }
}
