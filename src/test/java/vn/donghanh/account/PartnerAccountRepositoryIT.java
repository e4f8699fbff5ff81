package vn.donghanh.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.home.MenuEntry;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.OrganisationDetails;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.signin.PassphraseActivation;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.PartnerAccountRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/** Tests partner accounts: to whom they belong, who administers them, and until when they give access. */
@ExtendWith(ArquillianExtension.class)
class PartnerAccountRepositoryIT {
    private static final String PASSPHRASE = "mười con vịt trên cánh đồng";
    private static final String DEVICE = "Firefox, Linux";
    private static final PartnerDetails DETAILS = new PartnerDetails("Người Thử Việc", "Việc", Salutation.BAN);

    @Inject
    StaffFixture staff;

    @Inject
    OrganisationService organisations;

    @Inject
    OrganisationAccountService administrators;

    @Inject
    PartnerAccountService service;

    @Inject
    ConfirmationService confirmations;

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries staffQueries;

    @Inject
    PassphraseActivation activation;

    @Inject
    SignInFacade signIn;

    @Inject
    SessionRepository sessions;

    @Inject
    CurrentUser user;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private final String suffix = RandomReference.random().substring(0, 8);
    private final String administrator = "qt-" + suffix;
    private final String nurse = "nv-" + suffix;
    private String organisation;
    private LocalDate today;

    @BeforeEach
    void createOrganisationWithAdministratorAndNurse() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("admin1", () -> {
            organisation =
                    organisations.add(new OrganisationDetails("Nơi thử " + suffix, PartnerType.CDC, null, null), today);
            organisations.addService(organisation, ServiceType.health(HealthReferralType.GENERAL), null, today);
            IssuedCode code = administrators.inviteAdministrator(organisation, new Username(administrator), DETAILS);
            activation.activate(administrator, code.code(), PASSPHRASE, address());
        });
        confirm(administrator);
        staff.as(administrator, () -> {
            IssuedCode code = service.invite(new Username(nurse), DETAILS, Set.of(Role.HEALTH_PARTNER));
            activation.activate(nurse, code.code(), PASSPHRASE, address());
        });
    }

    @Test
    void partnerUserSeesOnlyPartnerMenuEntries() {
        staff.as("health1", () -> {
            assertThat(MenuEntry.of(user))
                    .isNotEmpty()
                    .doesNotContain(MenuEntry.WORK, MenuEntry.CASES, MenuEntry.ACCOUNTS);
            assertThat(user.organisation()).isPresent();
            assertThat(user.organisationName()).isNotEmpty();
            assertThatThrownBy(user::unitId).isInstanceOf(IllegalStateException.class);
        });
        staff.as("partner1", () -> assertThat(MenuEntry.of(user)).containsExactly(MenuEntry.PARTNER_ACCOUNTS));
        staff.as("worker1", () -> assertThat(user.organisation()).isEmpty());
    }

    @Test
    void userAdministratorSeesOwnOrganisationsAccountsOnly() {
        staff.as(administrator, () -> assertThat(usernames(service.list().rows()))
                .containsExactlyInAnyOrder(administrator, nurse));
        staff.as("partner1", () -> assertThat(usernames(service.list().rows())).doesNotContain(nurse, "health2"));
        staff.as(nurse, () -> assertThatThrownBy(service::list).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void anotherOrganisationsAccountIsNotFound() {
        String foreign = refOf(nurse);
        staff.as("partner2", () -> {
            assertNotFound(() -> service.disable(foreign));
            assertNotFound(() -> service.enable(foreign));
            assertNotFound(() -> service.issueCode(foreign));
        });
        staff.as("admin1", () -> {
            String other = organisations.add(
                    new OrganisationDetails("Nơi khác " + suffix, PartnerType.CDC, null, null), today);
            assertNotFound(() -> administrators.issueCode(other, foreign));
            assertNotFound(() -> administrators.disable(other, foreign));
            assertNotFound(() -> staffQueries.get(foreign));
            assertNotFound(() -> accounts.issueCode(foreign));
            assertNotFound(() -> accounts.grant(foreign, Role.SUPERVISOR));
        });
    }

    @Test
    void partnerCannotChangeAStaffAccount() {
        String worker = staff.ref("worker1");
        staff.as("partner1", () -> assertNotFound(() -> service.disable(worker)));
        staff.as("admin1", () -> assertNotFound(() -> administrators.disable(organisation, worker)));
    }

    @Test
    void assignableRolesFollowFromOfferedServices() {
        staff.as(administrator, () -> {
            assertThat(service.list().offered()).containsExactly(Role.HEALTH_PARTNER, Role.PARTNER_ADMIN);
            assertRefused(
                    StaffRule.ROLE_OF_PARTNERS,
                    () -> service.invite(new Username("x-" + suffix), DETAILS, Set.of(Role.TRAINING_PARTNER)));
            assertRefused(
                    StaffRule.ROLE_OF_PARTNERS,
                    () -> service.invite(new Username("x-" + suffix), DETAILS, Set.of(Role.SYSADMIN)));
            assertRefused(
                    StaffRule.ROLE_OF_PARTNERS, () -> service.invite(new Username("x-" + suffix), DETAILS, Set.of()));
        });
    }

    @Test
    void onlyTheCentreDisablesAPartnersLastAdministrator() {
        String own = refOf(administrator);
        staff.as(administrator, () -> assertRefused(StaffRule.LAST_PARTNER_ADMINISTRATOR, () -> service.disable(own)));
        staff.as("admin1", () -> {
            administrators.disable(organisation, own);
            administrators.enable(organisation, own);
        });
    }

    @Test
    void anAdministratorInvitedByTheCentreWaitsForTheDirector() {
        String invited = "moi-" + suffix;
        String[] code = new String[1];
        staff.as(
                "admin1",
                () -> code[0] = administrators
                        .inviteAdministrator(organisation, new Username(invited), DETAILS)
                        .code());
        activation.activate(invited, code[0], PASSPHRASE, address());
        String token =
                signIn.authenticate(invited, PASSPHRASE, address(), DEVICE).token();
        assertThat(sessions.status(token).user().roles()).isEmpty();
        staff.as(
                "director1",
                () -> assertThat(pendingOf(invited)).singleElement().satisfies(role -> {
                    assertThat(role.partner()).isTrue();
                    assertThat(role.workplace()).isEqualTo("Nơi thử " + suffix);
                }));
        String own = refOf(administrator);
        staff.as(administrator, () -> assertRefused(StaffRule.LAST_PARTNER_ADMINISTRATOR, () -> service.disable(own)));
        confirm(invited);
        assertThat(sessions.status(token).user().roles()).containsExactly(Role.PARTNER_ADMIN);
    }

    @Test
    void theCentreIssuesNoCodeWhileThePartnerCan() {
        String foreign = refOf(nurse);
        staff.as("admin1", () -> {
            assertRefused(
                    StaffRule.CODES_BY_PARTNER_ADMINISTRATOR, () -> administrators.issueCode(organisation, foreign));
            administrators.disable(organisation, foreign);
            assertRefused(StaffRule.CODES_BY_PARTNER_ADMINISTRATOR, () -> administrators.enable(organisation, foreign));
        });
        staff.as(administrator, () -> service.enable(foreign));
    }

    @Test
    void rolesWaitAfterACodeOfTheCentre() {
        String token = signIn.authenticate(nurse, PASSPHRASE, address(), DEVICE).token();
        String own = refOf(administrator);
        String foreign = refOf(nurse);
        staff.as("admin1", () -> {
            administrators.disable(organisation, own);
            administrators.issueCode(organisation, foreign);
            administrators.enable(organisation, own);
        });
        assertThat(sessions.status(token).user().roles()).isEmpty();
        staff.as("director1", () -> assertThat(pendingOf(nurse)).hasSize(1));
        confirm(nurse);
        assertThat(sessions.status(token).user().roles()).containsExactly(Role.HEALTH_PARTNER);
        staff.as("director1", () -> assertThat(pendingOf(administrator)).hasSize(1));
    }

    @Test
    void disablingEndsTheSessionAtItsNextRequest() {
        String token = signIn.authenticate(nurse, PASSPHRASE, address(), DEVICE).token();
        String ref = refOf(nurse);
        assertThat(sessions.status(token).user().roles()).containsExactly(Role.HEALTH_PARTNER);
        staff.as(administrator, () -> service.disable(ref));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        failsToSignIn();
    }

    @Test
    void endOfAnOrganisationEndsItsSessionsAndSignIns() {
        String token = signIn.authenticate(nurse, PASSPHRASE, address(), DEVICE).token();
        staff.as("admin1", () -> organisations.end(organisation, today));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        time.runAt(CentreTime.endOf(today).plus(Duration.ofMinutes(1)), this::failsToSignIn);
        staff.as("admin1", () -> organisations.end(organisation, today.minusDays(1)));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        failsToSignIn();
    }

    @Test
    void endedOrganisationGetsNoAccountsAndItsCodesAreInvalid() {
        String[] code = new String[1];
        String later = "sau-" + suffix;
        staff.as(
                administrator,
                () -> code[0] = service.invite(new Username(later), DETAILS, Set.of(Role.HEALTH_PARTNER))
                        .code());
        staff.as("admin1", () -> {
            organisations.end(organisation, today.minusDays(1));
            assertRefused(
                    StaffRule.ORGANISATION_WITHOUT_ACCOUNTS,
                    () -> administrators.inviteAdministrator(organisation, new Username("y-" + suffix), DETAILS));
        });
        assertRefused(StaffRule.CODE_NOT_VALID, () -> activation.activate(later, code[0], PASSPHRASE, address()));
    }

    @Test
    void policeOrganisationsGetNoAccounts() {
        staff.as("admin1", () -> {
            String station = organisations.add(
                    new OrganisationDetails("Nơi ba " + suffix, PartnerType.POLICE, null, null), today);
            assertRefused(
                    StaffRule.ORGANISATION_WITHOUT_ACCOUNTS,
                    () -> administrators.inviteAdministrator(station, new Username("z-" + suffix), DETAILS));
        });
    }

    private void confirm(String username) {
        staff.as("director1", () -> pendingOf(username).forEach(role -> confirmations.confirm(role.ref())));
    }

    private List<PendingRole> pendingOf(String username) {
        return confirmations.findPending().rows().stream()
                .filter(role -> role.username().equals(username))
                .toList();
    }

    private void failsToSignIn() {
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(nurse, PASSPHRASE, address(), DEVICE));
    }

    private String refOf(String username) {
        String[] ref = new String[1];
        staff.as(
                "admin1",
                () -> ref[0] = administrators.page(organisation).accounts().stream()
                        .filter(row -> row.username().equals(username))
                        .findFirst()
                        .orElseThrow()
                        .ref());
        return ref[0];
    }

    private static List<String> usernames(List<PartnerAccountRow> rows) {
        return rows.stream().map(PartnerAccountRow::username).toList();
    }

    private static String address() {
        return "test-" + RandomReference.random();
    }
}
