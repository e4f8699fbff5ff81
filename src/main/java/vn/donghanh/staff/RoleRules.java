package vn.donghanh.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;

/** Which role may go to whom. The screen asks the same rules which roles to offer. */
public final class RoleRules {
    private RoleRules() {}

    /** Roles that an account of the Centre's staff can hold; partners' roles belong to partners' accounts. */
    public static List<Role> forStaff() {
        return Arrays.stream(Role.values())
                .filter(role -> role.kind() != Role.Kind.PARTNER)
                .toList();
    }

    static void mayGrant(StaffAccount account, Role role, List<AccountRole> held, StaffId granter) {
        if (role.kind() == Role.Kind.PARTNER) {
            throw new RuleViolation(StaffRule.ROLE_NOT_FOR_STAFF);
        }
        if (account.state() == AccountState.DISABLED) {
            throw new RuleViolation(StaffRule.ACCOUNT_DISABLED);
        }
        if (account.id().equals(granter)) {
            throw new RuleViolation(StaffRule.ROLE_NOT_FOR_ONESELF);
        }
        Set<Role> roles = held.stream().map(AccountRole::role).collect(Collectors.toSet());
        if (roles.contains(role)) {
            throw new RuleViolation(StaffRule.ROLE_HELD);
        }
        if (!goesWith(role, roles)) {
            throw new RuleViolation(StaffRule.ADMIN_READS_NO_CASES);
        }
    }

    static boolean goesWith(Role role, Set<Role> held) {
        return !held.contains(role) && held.stream().noneMatch(each -> mixes(each, role));
    }

    /** Whoever runs the system reads no case, not even in a second role. */
    private static boolean mixes(Role one, Role other) {
        return (one == Role.SYSADMIN && other.kind() == Role.Kind.CASE_READER)
                || (other == Role.SYSADMIN && one.kind() == Role.Kind.CASE_READER);
    }
}
