package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** Tests the rules for granting roles: each role, for each kind of holder, by each kind of granter. */
class RolePolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId HOLDER = new StaffId(1);
    private static final StaffId ADMINISTRATOR = new StaffId(2);
    private static final Set<Role> PARTNERS = Arrays.stream(Role.values())
            .filter(role -> role.kind() == Role.RoleKind.PARTNER)
            .collect(Collectors.toSet());
    private static final Set<Role> WITHOUT_CASES =
            EnumSet.of(Role.SYSADMIN, Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER);

    @ParameterizedTest
    @EnumSource
    void staffCannotHoldPartnerRoles(Role role) {
        if (PARTNERS.contains(role)) {
            assertRefused(StaffRule.ROLE_NOT_FOR_STAFF, () -> grant(role, List.of(), ADMINISTRATOR));
        } else {
            grant(role, List.of(), ADMINISTRATOR);
        }
        assertThat(RolePolicy.staffRoles().contains(role)).isEqualTo(!PARTNERS.contains(role));
    }

    @Test
    void roleCannotBeGrantedToOneself() {
        assertRefused(StaffRule.ROLE_NOT_FOR_ONESELF, () -> grant(Role.REPORT_OFFICER, List.of(), HOLDER));
    }

    @Test
    void disabledAccountGetsNoRole() {
        StaffAccount account = account();
        account.disable(Instant.EPOCH);
        assertRefused(
                StaffRule.ACCOUNT_DISABLED,
                () -> RolePolicy.requireGrantable(account, Role.COUNSELLOR, List.of(), ADMINISTRATOR));
    }

    @Test
    void sameRoleCannotBeGrantedTwice() {
        assertRefused(
                StaffRule.ROLE_HELD,
                () -> grant(Role.COUNSELLOR, List.of(held(Role.SOCIAL_WORKER), held(Role.COUNSELLOR)), ADMINISTRATOR));
        assertThat(RolePolicy.isCompatible(Role.COUNSELLOR, Set.of(Role.COUNSELLOR)))
                .isFalse();
        assertThat(RolePolicy.isCompatible(Role.COUNSELLOR, Set.of(Role.SOCIAL_WORKER)))
                .isTrue();
    }

    /** Checked in both orders of granting. */
    @ParameterizedTest
    @EnumSource
    void systemAdministratorCannotHoldACaseReadingRole(Role other) {
        if (PARTNERS.contains(other) || other == Role.SYSADMIN) {
            return;
        }
        if (WITHOUT_CASES.contains(other)) {
            grant(other, List.of(held(Role.SYSADMIN)), ADMINISTRATOR);
            grant(Role.SYSADMIN, List.of(held(other)), ADMINISTRATOR);
        } else {
            assertRefused(
                    StaffRule.ADMIN_READS_NO_CASES, () -> grant(other, List.of(held(Role.SYSADMIN)), ADMINISTRATOR));
            assertRefused(
                    StaffRule.ADMIN_READS_NO_CASES,
                    () -> grant(Role.SYSADMIN, List.of(held(Role.REPORT_OFFICER), held(other)), ADMINISTRATOR));
        }
    }

    private static void grant(Role role, List<AccountRole> held, StaffId granter) {
        RolePolicy.requireGrantable(account(), role, held, granter);
    }

    private static AccountRole held(Role role) {
        return new AccountRole(HOLDER, role, ADMINISTRATOR, NOW);
    }

    private static StaffAccount account() {
        return Stored.as(
                HOLDER.value(),
                new StaffAccount(
                        new Username("thu.ha"), new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, 3), NOW));
    }
}
