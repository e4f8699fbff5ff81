package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.Role;

@ExtendWith(ArquillianExtension.class)
class AccountRulesIT {
    @Inject
    StaffFixture crew;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    ConfirmationService confirmations;

    @Inject
    OrgUnitService units;

    @BeforeEach
    void createAccounts() {
        crew.ensureStaff();
    }

    @Test
    void lastAdministratorCannotBeRemoved() {
        crew.as("admin1", () -> {
            String own = crew.ref("admin1");
            assertRefused(StaffRule.LAST_ADMINISTRATOR, () -> service.disable(own));
            String role = queries.get(own).roles().get(0).ref();
            assertRefused(StaffRule.LAST_ADMINISTRATOR, () -> service.revoke(role));
        });
    }

    @Test
    void administratorCannotGrantTheirOwnRoles() {
        crew.as(
                "admin1",
                () -> assertRefused(
                        StaffRule.ROLE_NOT_FOR_ONESELF, () -> service.grant(crew.ref("admin1"), Role.REPORT_OFFICER)));
    }

    @Test
    void caseReaderCannotBecomeAdministrator() {
        crew.as("admin1", () -> {
            assertRefused(StaffRule.ADMIN_READS_NO_CASES, () -> service.grant(crew.ref("worker1"), Role.SYSADMIN));
            assertThat(queries.get(crew.ref("worker1")).offered()).doesNotContain(Role.SYSADMIN, Role.SOCIAL_WORKER);
        });
    }

    @Test
    void administratorCannotConfirmAndDirectorCannotGrant() {
        crew.as("admin1", () -> assertThatThrownBy(confirmations::findPending)
                .isInstanceOf(AccessDeniedException.class));
        crew.as("director1", () -> assertThatThrownBy(() -> service.grant(crew.ref("worker1"), Role.SUPERVISOR))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void usernamesAreUniqueAndUnitsInUseCannotEnd() {
        crew.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, crew.unitOf("lead1"));
            assertRefused(StaffRule.USERNAME_TAKEN, () -> service.invite(new Username("worker1"), details));
            assertRefused(StaffRule.UNIT_NOT_VALID, () -> units.add("Phòng mới", OrgUnitKind.UNIT, null));
            String unit = units.list().stream()
                    .filter(row -> row.id() == crew.unitOf("lead1"))
                    .findFirst()
                    .orElseThrow()
                    .ref();
            assertRefused(StaffRule.UNIT_IN_USE, () -> units.end(unit));
        });
    }
}
