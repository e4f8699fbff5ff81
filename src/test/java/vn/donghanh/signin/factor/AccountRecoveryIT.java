package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.AccountRecoveryService;
import vn.donghanh.signin.PassphraseActivation;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.SecondFactorEnrolment;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/** Tests that account recovery takes three people: the owner, the administrator and a supervisor. */
@ExtendWith(ArquillianExtension.class)
class AccountRecoveryIT {
    private static final String PASSPHRASE = "mười con vịt trên cánh đồng";
    private static final String SHORT = "ba cây nấm rơm";

    @Inject
    StaffFixture staff;

    @Inject
    SignInFacade signIn;

    @Inject
    ReauthenticationVerifier reauthentication;

    @Inject
    SecondFactorEnrolment enrolment;

    @Inject
    PassphraseActivation activation;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    AccountRecoveryService recoveries;

    @Inject
    SessionRepository sessions;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private final String username = "l" + RandomReference.random().substring(0, 10);
    private String ref;
    private String invitation;
    private String code;

    @BeforeEach
    void createUserWithSecondFactor() {
        staff.ensureStaff();
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Mất Máy", "Máy", Salutation.BAN, staff.unitOf("lead1"));
            invitation =
                    service.invite(new Username(username), details, Set.of()).code();
            ref = staff.ref(username);
            service.grant(ref, Role.SOCIAL_WORKER);
        });
        activation.activate(username, invitation, PASSPHRASE, address());
        enrol(signIn());
    }

    @Test
    void recoveryCodeIsInvalidUntilASupervisorConfirms() {
        staff.as("admin1", () -> code = recoveries.issue(ref).code());
        String token = signIn();
        assertRefused(StaffRule.LOSS_NOT_CONFIRMED, () -> reauthentication.resetSecondFactors(token, code));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);

        String other = signIn();
        staff.as("lead1", () -> recoveries.confirm(pendingRef()));
        assertRefused(StaffRule.CODE_NOT_VALID, () -> reauthentication.resetSecondFactors(token, "AAAA-BBBB-CCCC"));
        reauthentication.resetSecondFactors(token, code.toLowerCase(java.util.Locale.ROOT));
        assertThat(sessions.status(token).state())
                .as("a new second factor must still be set up")
                .isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertThat(sessions.status(token).user().secondFactor()).isFalse();
        assertThat(sessions.status(other).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        enrol(token);
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        assertRefused(StaffRule.CODE_NOT_VALID, () -> reauthentication.resetSecondFactors(signIn(), code));
    }

    @Test
    void onlyTheOwnUnitOrTheDirectorConfirmsARecovery() {
        staff.as("admin1", () -> {
            recoveries.issue(ref);
            assertThatThrownBy(recoveries::findPending).isInstanceOf(AccessDeniedException.class);
        });
        staff.as("lead1", () -> code = pendingRef());
        staff.as("lead2", () -> {
            assertThat(recoveries.findPending()).noneMatch(row -> row.username().equals(username));
            assertNotFound(() -> recoveries.confirm(code));
        });
        staff.as("director1", () -> recoveries.confirm(pendingRef()));
    }

    @Test
    void issuerAndOwnerCannotConfirmTheRecoveryInAnyRole() {
        for (Role confirmer : Role.values()) {
            if (confirmer.hasPermission(Permission.DEVICE_LOSS_CONFIRM)) {
                Set<Role> roles = EnumSet.of(Role.SYSADMIN, confirmer);
                staff.asHolding(roles, "lead1", () -> recoveries.issue(ref));
                staff.as("director1", () -> code = pendingRef());
                staff.asHolding(
                        roles, "lead1", () -> assertRefused(StaffRule.LOSS_BY_ANOTHER, () -> recoveries.confirm(code)));
                staff.asHolding(
                        EnumSet.of(confirmer),
                        username,
                        () -> assertRefused(StaffRule.LOSS_BY_ANOTHER, () -> recoveries.confirm(code)));
            }
        }
    }

    @Test
    void refusedAndExpiredRecoveryCodesAreInvalid() {
        staff.as("admin1", () -> code = recoveries.issue(ref).code());
        staff.as("lead1", () -> recoveries.refuse(pendingRef()));
        assertRefused(StaffRule.CODE_NOT_VALID, () -> reauthentication.resetSecondFactors(signIn(), code));
        staff.as("admin1", () -> code = recoveries.issue(ref).code());
        staff.as("lead1", () -> recoveries.confirm(pendingRef()));
        time.runAt(
                clock.instant().plus(Duration.ofHours(24)),
                () -> assertRefused(
                        StaffRule.CODE_NOT_VALID, () -> reauthentication.resetSecondFactors(signIn(), code)));
    }

    @Test
    void noRecoveryForOneselfOrWithoutASecondFactor() {
        staff.as("admin1", () -> {
            assertRefused(StaffRule.FACTOR_NONE, () -> recoveries.issue(staff.ref("worker1")));
            assertRefused(StaffRule.FACTOR_NONE, () -> recoveries.issue(staff.ref("admin1")));
        });
        assertThatThrownBy(() -> new AccountRecovery(staff.id("admin1"), "", staff.id("admin1"), clock.instant()))
                .isInstanceOf(RuleViolationException.class);
    }

    /** Chosen while a role waited that needs a second factor: neither losing that role nor losing the device leaves it as the only factor. */
    @Test
    void shortPassphraseNeverStandsAlone() {
        String officer = "b" + RandomReference.random().substring(0, 10);
        StaffDetails details = new StaffDetails("Người Báo Cáo", "Báo", Salutation.BAN, staff.unitOf("lead1"));
        staff.as(
                "admin1",
                () -> invitation = service.invite(new Username(officer), details, Set.of(Role.SOCIAL_WORKER))
                        .code());
        activation.activate(officer, invitation, SHORT, address());
        String officerRef = staff.ref(officer);
        staff.as("admin1", () -> {
            service.revoke(queries.get(officerRef).roles().get(0).ref());
            service.grant(officerRef, Role.REPORT_OFFICER);
        });
        String token = signIn(officer, SHORT);
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        enrol(token);
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);

        staff.as("admin1", () -> code = recoveries.issue(officerRef).code());
        staff.as("director1", () -> recoveries.confirm(pendingRef(officer)));
        reauthentication.resetSecondFactors(token, code);
        assertThat(sessions.status(token).state())
                .as("without its device")
                .isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertThat(sessions.status(signIn(officer, SHORT)).state())
                .as("at each later sign-in")
                .isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);

        staff.as("admin1", () -> invitation = service.issueCode(officerRef).code());
        activation.activate(officer, invitation, PASSPHRASE, address());
        assertThat(sessions.status(signIn(officer, PASSPHRASE)).state())
                .as("with a passphrase that is long enough")
                .isEqualTo(SessionStatus.SessionPhase.OPEN);
    }

    private String pendingRef() {
        return pendingRef(username);
    }

    private String pendingRef(String owner) {
        return recoveries.findPending().stream()
                .filter(row -> row.username().equals(owner))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private String signIn() {
        return signIn(username, PASSPHRASE);
    }

    private String signIn(String owner, String passphrase) {
        return signIn.authenticate(owner, passphrase, address(), "Firefox, Linux")
                .token();
    }

    private void enrol(String token) {
        PhoneApp phone = new PhoneApp(enrolment.beginAppSetup(token).secret());
        enrolment.completeAppSetup(token, phone.codeAt(clock.instant()));
    }

    /** Returns an address without earlier attempts. */
    private static String address() {
        return "test-" + RandomReference.random();
    }
}
