package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Whose work a supervisor hands over, and whose account may end with it: colleagues of their own unit. */
@ApplicationScoped
class HandoverScope {
    @Inject
    AccountRepository accounts;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    /** @throws NotFoundException when nobody of the user's unit has this username */
    StaffAccount get(String username) {
        return accounts.findByUsername(username)
                .filter(account -> account.isStaff() && account.worksIn(user.unitId()))
                .orElseThrow(NotFoundException::new);
    }

    boolean isOpen(StaffAccount account) {
        return account.state() != AccountStatus.DISABLED;
    }

    /** Whether the user may end this account: never their own, and none that administers or directs. */
    boolean mayEnd(StaffAccount account) {
        Set<Role> kept = Set.of(Role.SYSADMIN, Role.DIRECTOR);
        return isOpen(account)
                && !account.id().equals(user.id())
                && accounts.findRoles(account.id()).stream()
                        .map(AccountRole::role)
                        .noneMatch(kept::contains);
    }

    boolean isSupervisor(StaffAccount account) {
        return accounts.findRoles(account.id()).stream().anyMatch(role -> role.role() == Role.SUPERVISOR);
    }

    /** Returns the supervisors of the unit besides this person. */
    List<StaffMember> otherSupervisors(StaffId except) {
        return staff.withRole(Role.SUPERVISOR, user.unitId()).stream()
                .filter(member -> !Objects.equals(member.id(), except))
                .toList();
    }
}
