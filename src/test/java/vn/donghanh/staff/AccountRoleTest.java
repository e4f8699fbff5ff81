package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

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
        AccountRole grantedRole = granted(role);
        assertThat(grantedRole.role()).isEqualTo(role);
        assertThat(grantedRole.accountId()).isEqualTo(HOLDER);
        assertThat(grantedRole.isEffective()).isEqualTo(!role.needsConfirmation());
        assertThat(grantedRole.row()).isEqualTo(new RoleRow(grantedRole.ref(), role, !role.needsConfirmation()));
        assertThat(grantedRole.ref()).isNotBlank();
    }

    @Test
    void granterAndHolderCannotConfirmARole() {
        AccountRole grantedRole = granted(Role.SUPERVISOR);
        assertRefused(StaffRule.CONFIRMED_BY_ANOTHER, () -> grantedRole.confirm(ADMINISTRATOR, NOW));
        assertRefused(StaffRule.CONFIRMED_BY_ANOTHER, () -> grantedRole.confirm(HOLDER, NOW));
        assertThat(grantedRole.isEffective()).isFalse();
        grantedRole.confirm(DIRECTOR, NOW);
        assertThat(grantedRole.isEffective()).isTrue();
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
        AccountRole grantedRole = granted(Role.REPORT_OFFICER);
        grantedRole.revoke(ADMINISTRATOR, NOW);
        assertThat(grantedRole.isEffective()).isFalse();
    }

    /** A pending role is confirmed or refused; an effective one can only be revoked; a revoked one allows nothing. */
    @Test
    void roleTransitionsAreCheckedFromEveryStatus() {
        AccountRole refusedRole = granted(Role.SUPERVISOR);
        refusedRole.refuse(DIRECTOR, NOW);
        assertThat(refusedRole.isEffective()).isFalse();
        AccountRole confirmed = granted(Role.SUPERVISOR);
        confirmed.confirm(DIRECTOR, NOW);
        AccountRole unconfirmable = granted(Role.SYSADMIN);
        for (AccountRole effective : List.of(confirmed, unconfirmable)) {
            assertRefused(StaffRule.ROLE_DECIDED, () -> effective.confirm(DIRECTOR, NOW));
            assertRefused(StaffRule.ROLE_DECIDED, () -> effective.refuse(DIRECTOR, NOW));
            assertThat(effective.isEffective()).isTrue();
            effective.revoke(ADMINISTRATOR, NOW);
        }
        for (AccountRole ended : List.of(refusedRole, confirmed, unconfirmable)) {
            assertRefused(StaffRule.ROLE_DECIDED, () -> ended.confirm(DIRECTOR, NOW));
            assertRefused(StaffRule.ROLE_DECIDED, () -> ended.refuse(DIRECTOR, NOW));
            assertRefused(StaffRule.ROLE_DECIDED, () -> ended.revoke(ADMINISTRATOR, NOW));
            assertThat(ended.isEffective()).isFalse();
        }
    }

    /** A code of the Centre for a partner's account gives nobody access before the director knows of it. */
    @Test
    void rolesThatTheCentreGivesAPartnerWaitEachTime() {
        AccountRole first = AccountRole.grantedToPartner(HOLDER, Role.PARTNER_ADMIN, ADMINISTRATOR, NOW);
        assertThat(first.isEffective()).isFalse();
        assertRefused(StaffRule.CONFIRMED_BY_ANOTHER, () -> first.confirm(ADMINISTRATOR, NOW));
        first.confirm(DIRECTOR, NOW);
        AccountRole again = first.grantAgain(ADMINISTRATOR, NOW);
        assertThat(first.isEffective()).isFalse();
        assertThat(again.isEffective()).isFalse();
        assertThat(again.role()).isEqualTo(Role.PARTNER_ADMIN);
        assertThat(again.accountId()).isEqualTo(HOLDER);
        again.confirm(DIRECTOR, NOW);
        assertThat(again.isEffective()).isTrue();
    }

    private static AccountRole granted(Role role) {
        return new AccountRole(HOLDER, role, ADMINISTRATOR, NOW);
    }
}
