package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** Tests that a role that reads cases is effective from its confirmation by a third person until it is revoked. */
class AccountRoleTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId HOLDER = new StaffId(1);
    private static final StaffId ADMINISTRATOR = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);

    @ParameterizedTest
    @EnumSource
    void onlyCaseReadingRolesWaitForConfirmation(Role role) {
        AccountRole given = granted(role);
        assertThat(given.role()).isEqualTo(role);
        assertThat(given.accountId()).isEqualTo(HOLDER);
        assertThat(given.isEffective()).isEqualTo(!role.needsConfirmation());
        assertThat(given.row()).isEqualTo(new RoleRow(given.ref(), role, !role.needsConfirmation()));
        assertThat(given.ref()).isNotBlank();
    }

    @Test
    void granterAndHolderCannotConfirmARole() {
        AccountRole given = granted(Role.SUPERVISOR);
        refused(StaffRule.CONFIRMED_BY_ANOTHER, () -> given.confirm(ADMINISTRATOR, NOW));
        refused(StaffRule.CONFIRMED_BY_ANOTHER, () -> given.confirm(HOLDER, NOW));
        assertThat(given.isEffective()).isFalse();
        given.confirm(DIRECTOR, NOW);
        assertThat(given.isEffective()).isTrue();
    }

    @Test
    void firstRolesAreConfirmedByTheSetup() {
        AccountRole first = new AccountRole(HOLDER, Role.DIRECTOR, null, NOW);
        assertThat(first.isEffective()).isFalse();
        first.confirmBySetup(NOW);
        assertThat(first.isEffective()).isTrue();
    }

    @Test
    void revokedRoleIsNotEffective() {
        AccountRole given = granted(Role.REPORT_OFFICER);
        given.revoke(ADMINISTRATOR, NOW);
        assertThat(given.isEffective()).isFalse();
    }

    /** A pending role is confirmed or refused; an effective one can only be revoked; a revoked one allows nothing. */
    @Test
    void roleTransitionsAreCheckedFromEveryStatus() {
        AccountRole refusedRole = granted(Role.SUPERVISOR);
        refusedRole.refuse(DIRECTOR, NOW);
        assertThat(refusedRole.isEffective()).isFalse();
        AccountRole confirmed = granted(Role.SUPERVISOR);
        confirmed.confirm(DIRECTOR, NOW);
        AccountRole unasked = granted(Role.SYSADMIN);
        for (AccountRole counting : List.of(confirmed, unasked)) {
            refused(StaffRule.ROLE_DECIDED, () -> counting.confirm(DIRECTOR, NOW));
            refused(StaffRule.ROLE_DECIDED, () -> counting.refuse(DIRECTOR, NOW));
            assertThat(counting.isEffective()).isTrue();
            counting.revoke(ADMINISTRATOR, NOW);
        }
        for (AccountRole over : List.of(refusedRole, confirmed, unasked)) {
            refused(StaffRule.ROLE_DECIDED, () -> over.confirm(DIRECTOR, NOW));
            refused(StaffRule.ROLE_DECIDED, () -> over.refuse(DIRECTOR, NOW));
            refused(StaffRule.ROLE_DECIDED, () -> over.revoke(ADMINISTRATOR, NOW));
            assertThat(over.isEffective()).isFalse();
        }
    }

    private static AccountRole granted(Role role) {
        return new AccountRole(HOLDER, role, ADMINISTRATOR, NOW);
    }
}
