package vn.donghanh.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** Rules for granting roles. The page uses the same rules to decide which roles to offer. */
public final class RolePolicy {
    private RolePolicy() {}

    /** Returns the roles of the Centre's staff; partner roles belong to partner accounts only. */
    public static List<Role> staffRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.kind() != Role.RoleKind.PARTNER)
                .toList();
    }

    public static void requireGrantable(StaffAccount account, Role role, List<AccountRole> heldRoles, StaffId granter) {
        if (role.kind() == Role.RoleKind.PARTNER) {
            throw new RuleViolationException(StaffRule.ROLE_NOT_FOR_STAFF);
        }
        if (account.state() == AccountStatus.DISABLED) {
            throw new RuleViolationException(StaffRule.ACCOUNT_DISABLED);
        }
        if (account.id().equals(granter)) {
            throw new RuleViolationException(StaffRule.ROLE_NOT_FOR_ONESELF);
        }
        Set<Role> roles = heldRoles.stream().map(AccountRole::role).collect(Collectors.toSet());
        if (roles.contains(role)) {
            throw new RuleViolationException(StaffRule.ROLE_HELD);
        }
        if (!isCompatible(role, roles)) {
            throw new RuleViolationException(StaffRule.ADMIN_READS_NO_CASES);
        }
    }

    public static boolean isCompatible(Role role, Set<Role> heldRoles) {
        return !heldRoles.contains(role) && heldRoles.stream().noneMatch(heldRole -> areIncompatible(heldRole, role));
    }

    /** Whether two roles exclude each other: a system administrator reads no case, not even through a second role. */
    private static boolean areIncompatible(Role role, Role other) {
        return (role == Role.SYSADMIN && other.kind() == Role.RoleKind.CASE_READER)
                || (other == Role.SYSADMIN && role.kind() == Role.RoleKind.CASE_READER);
    }
}
