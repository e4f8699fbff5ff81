package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ChangeLetterheadCommand;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.LetterheadService;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.reference.FirstDayRule;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Overlap;

@ExtendWith(ArquillianExtension.class)
class AccountRulesIT {
    @Inject
    StaffFixture staff;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    ConfirmationService confirmations;

    @Inject
    OrgUnitService units;

    @Inject
    LetterheadService letterheads;

    @Inject
    LetterheadQueries heads;

    @Inject
    CaseScenario story;

    @Inject
    Overlap overlap;

    @Inject
    AccountRepository accounts;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void lastAdministratorCannotBeRemoved() {
        staff.as("admin1", () -> {
            String own = staff.ref("admin1");
            assertRefused(StaffRule.LAST_ADMINISTRATOR, () -> service.disable(own));
            String role = queries.get(own).roles().get(0).ref();
            assertRefused(StaffRule.LAST_ADMINISTRATOR, () -> service.revoke(role));
        });
    }

    @Test
    void twoAdministratorsDoNotRemoveEachOther() throws Exception {
        String second = active(Role.SYSADMIN);
        String role = story.as("admin1", () -> queries.get(staff.ref("admin1")))
                .roles()
                .get(0)
                .ref();
        assertThat(overlap.refusals(
                        "admin1",
                        () -> service.disable(staff.ref(second)),
                        second,
                        () -> service.disable(staff.ref("admin1"))))
                .containsExactly(StaffRule.LAST_ADMINISTRATOR);
        String third = active(Role.SYSADMIN);
        assertThat(overlap.refusals(
                        "admin1", () -> service.disable(staff.ref(third)), third, () -> service.revoke(role)))
                .containsExactly(StaffRule.LAST_ADMINISTRATOR);
    }

    /** Invites somebody with a role and, as they would, lets them choose a passphrase. */
    private String active(Role role) throws Exception {
        String username = "r" + RandomReference.random().substring(0, 10);
        StaffDetails details = new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, staff.unitOf("lead1"));
        staff.as("admin1", () -> service.invite(new Username(username), details, Set.of(role)));
        transaction.begin();
        accounts.findByUsername(username).orElseThrow().choosePassphrase("none", false);
        transaction.commit();
        return username;
    }

    /** Somebody else confirms a director's further role; where there is nobody else, the pages say so. */
    @Test
    void directorsOwnRoleWaitsForAnotherDirector() throws Exception {
        staff.as("admin1", () -> service.grant(staff.ref("director1"), Role.SUPERVISOR));
        ConfirmationService.PendingRoles pending = story.as("director1", confirmations::findPending);
        assertThat(pending.rows())
                .filteredOn(row -> row.username().equals("director1"))
                .singleElement()
                .satisfies(row -> assertThat(row.own()).isTrue());
        assertThat(pending.anotherDirector()).isFalse();
        assertThat(story.as("admin1", () -> queries.get(staff.ref("director1"))).confirmable())
                .isFalse();
        String other = staff.createColleague("lead1", Salutation.CHI, Role.DIRECTOR);
        assertThat(story.as("director1", confirmations::findPending).anotherDirector())
                .isTrue();
        assertThat(story.as("admin1", () -> queries.get(staff.ref("director1"))).confirmable())
                .isTrue();
        assertThat(story.as(other, confirmations::findPending).rows())
                .filteredOn(row -> row.username().equals("director1"))
                .singleElement()
                .satisfies(row -> assertThat(row.own()).isFalse());
        staff.as("admin1", () -> service.disable(staff.ref(other)));
        String ref = pending.rows().stream()
                .filter(row -> row.username().equals("director1"))
                .findFirst()
                .orElseThrow()
                .ref();
        staff.as("director1", () -> confirmations.refuse(ref));
    }

    @Test
    void administratorCannotGrantTheirOwnRoles() {
        staff.as(
                "admin1",
                () -> assertRefused(
                        StaffRule.ROLE_NOT_FOR_ONESELF, () -> service.grant(staff.ref("admin1"), Role.REPORT_OFFICER)));
    }

    @Test
    void caseReaderCannotBecomeAdministrator() {
        staff.as("admin1", () -> {
            assertRefused(StaffRule.ADMIN_READS_NO_CASES, () -> service.grant(staff.ref("worker1"), Role.SYSADMIN));
            assertThat(queries.get(staff.ref("worker1")).offered()).doesNotContain(Role.SYSADMIN, Role.SOCIAL_WORKER);
        });
    }

    @Test
    void administratorCannotConfirmAndDirectorCannotGrant() {
        staff.as("admin1", () -> assertThatThrownBy(confirmations::findPending)
                .isInstanceOf(AccessDeniedException.class));
        staff.as("director1", () -> assertThatThrownBy(() -> service.grant(staff.ref("worker1"), Role.SUPERVISOR))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void rolesAreGrantedWithTheInvitationOrNothingIsMade() {
        StaffDetails details = new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, staff.unitOf("lead1"));
        String both = "r" + RandomReference.random().substring(0, 10);
        String neither = "r" + RandomReference.random().substring(0, 10);
        staff.as("admin1", () -> {
            service.invite(new Username(both), details, Set.of(Role.REPORT_OFFICER, Role.DUTY_OFFICER));
            assertThat(queries.get(staff.ref(both)).roles())
                    .extracting(RoleRow::role, RoleRow::confirmed)
                    .containsExactlyInAnyOrder(tuple(Role.REPORT_OFFICER, true), tuple(Role.DUTY_OFFICER, false));
        });
        staff.as(
                "admin1",
                () -> assertRefused(
                        StaffRule.ADMIN_READS_NO_CASES,
                        () -> service.invite(
                                new Username(neither), details, Set.of(Role.SYSADMIN, Role.DUTY_OFFICER))));
    }

    @Test
    void usernamesAreUniqueAndUnitsInUseCannotEnd() {
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, staff.unitOf("lead1"));
            assertRefused(StaffRule.USERNAME_TAKEN, () -> service.invite(new Username("worker1"), details, Set.of()));
            assertRefused(StaffRule.UNIT_NOT_VALID, () -> units.add("Phòng mới", OrgUnitKind.UNIT, null));
            String unit = units.list().stream()
                    .filter(row -> row.id() == staff.unitOf("lead1"))
                    .findFirst()
                    .orElseThrow()
                    .ref();
            assertRefused(StaffRule.UNIT_IN_USE, () -> units.end(unit));
        });
    }

    @Test
    void unitIsRenamedFromTheNameThatWasShown() {
        String name = "Phòng " + System.nanoTime();
        staff.as("admin1", () -> {
            units.add(name, OrgUnitKind.UNIT, staff.unitOf("lead1"));
            String unit = unitCalled(name);
            units.rename(unit, name, name + " mới");
            assertThatThrownBy(() -> units.rename(unit, name, name + " khác")).isInstanceOf(StalePageException.class);
            assertThat(unitCalled(name + " mới")).isEqualTo(unit);
            units.end(unit);
        });
    }

    private String unitCalled(String name) {
        return units.list().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    @Test
    void letterheadChangesFromADayOn() {
        LocalDate today = CentreTime.today(clock);
        LocalDate from = today.plusDays(300);
        LetterheadRow before = story.as("admin1", () -> letterheads.list()).stream()
                .filter(row -> !row.corrected() && !row.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow();
        staff.as("admin1", () -> {
            assertRefused(
                    StaffRule.LETTERHEAD_NOT_LATER,
                    () -> letterheads.change(letterhead(before.validFrom().minusDays(1), "Sở cũ")));
            assertRefused(
                    FirstDayRule.TOO_FAR_AHEAD,
                    () -> letterheads.change(letterhead(today.plusYears(36), "Sở viết sai năm")));
            letterheads.change(letterhead(from.plusDays(9), "Sở viết sai ngày"));
            letterheads.change(letterhead(from, "Sở viết sai"));
            letterheads.change(letterhead(from, "Sở mới"));
        });
        assertThat(story.as("admin1", () -> letterheads.list()))
                .extracting(LetterheadRow::parentBody, LetterheadRow::validTo, LetterheadRow::corrected)
                .containsSubsequence(
                        tuple("Sở viết sai ngày", null, true),
                        tuple("Sở mới", null, false),
                        tuple("Sở viết sai", null, true),
                        tuple(before.parentBody(), from.minusDays(1), false));
        assertThat(heads.findByDate(today).orElseThrow().parentBody()).isEqualTo(before.parentBody());
        assertThat(heads.findByDate(from.plusDays(20)).orElseThrow().parentBody())
                .isEqualTo("Sở mới");
    }

    private static ChangeLetterheadCommand letterhead(LocalDate from, String parentBody) {
        return new ChangeLetterheadCommand(
                from,
                "Trung tâm",
                parentBody,
                "Quảng Nam",
                "TTCTXH",
                "Một quyết định",
                "Võ Hữu Phước",
                "Phan Thị Minh\n");
    }
}
