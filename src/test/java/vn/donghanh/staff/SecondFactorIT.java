package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.ProofRule;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.signin.PassphraseActivation;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.RecoveryCodeRenewal;
import vn.donghanh.signin.SecondFactorEnrolment;
import vn.donghanh.signin.SecondFactorService;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.factor.PhoneApp;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.signin.session.SessionRepository;

/** Tests sign-in with two factors and reauthentication, with the real clock moved forward. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
    /** Twelve characters: long enough only with a second factor. */
    private static final String PASSPHRASE = "mười con vịt";

    private static final String WRONG = "000000";

    @PersistenceContext
    EntityManager em;

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
    SecondFactorService factorService;

    @Inject
    RecoveryCodeRenewal recoveryCodeRenewal;

    @Inject
    SessionRepository sessions;

    @Inject
    RequestIdentity identity;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private String username = "f" + RandomReference.random().substring(0, 10);
    private String ref;
    private String code;
    private PhoneApp phone;
    private String enrolmentCode;
    private List<String> recoveryCodes;

    @BeforeEach
    void inviteCaseReader() {
        staff.ensureStaff();
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Xem Hồ Sơ", "Xem", Salutation.BAN, staff.unitOf("worker1"));
            code = service.invite(new Username(username), details, Set.of()).code();
            ref = staff.ref(username);
            service.grant(ref, Role.SUPERVISOR);
        });
        activation.activate(username, code, PASSPHRASE, address());
    }

    @Test
    void caseReaderMustSetUpASecondFactorAtFirstSignIn() {
        String token = signIn();
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertRefused(StaffRule.FACTOR_WRONG, () -> {
            enrolment.beginAppSetup(token);
            enrolment.completeAppSetup(token, WRONG);
        });
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        enrol(token);
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.OPEN);
        assertThat(recoveryCodes).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void twelveCharactersNeedASecondFactor() {
        assertThat(PASSPHRASE.codePointCount(0, PASSPHRASE.length())).isEqualTo(12);
        String other = "g" + RandomReference.random().substring(0, 10);
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Xem Số", "Số", Salutation.BAN, staff.unitOf("worker1"));
            code = service.invite(new Username(other), details, Set.of()).code();
            service.grant(staff.ref(other), Role.REPORT_OFFICER);
        });
        assertRefused(StaffRule.PASSPHRASE_TOO_SHORT, () -> activation.activate(other, code, PASSPHRASE, address()));
        activation.activate(other, code, PASSPHRASE + " bơi", address());
        assertThat(state(signIn.authenticate(other, PASSPHRASE + " bơi", address(), "Firefox, Linux")
                        .token()))
                .isEqualTo(SessionStatus.SessionPhase.OPEN);
    }

    @Test
    void appCodeIsUsedOnceAcrossAllSessions() {
        enrol(signIn());
        String token = signIn();
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertRefused(StaffRule.FACTOR_WRONG, () -> reauthentication.reauthenticate(token, enrolmentCode, address()));
        runAfter(Duration.ofSeconds(30), () -> {
            String next = phone.codeAt(clock.instant());
            reauthentication.reauthenticate(token, next, address());
            assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.OPEN);
            assertRefused(StaffRule.FACTOR_WRONG, () -> reauthentication.reauthenticate(token, next, address()));
        });
    }

    @Test
    void codesOlderThanTheLastOneAreRefused() {
        enrol(signIn());
        String first = signIn();
        String second = signIn();
        runAfter(Duration.ofSeconds(60), () -> {
            reauthentication.reauthenticate(first, phone.codeAt(clock.instant()), address());
            String before = phone.codeAt(clock.instant().minusSeconds(30));
            assertRefused(StaffRule.FACTOR_WRONG, () -> reauthentication.reauthenticate(second, before, address()));
            assertThat(state(second)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        });
    }

    @Test
    void factorsOfAnotherAccountAreRefused() {
        String sessionToken = signIn();
        enrol(sessionToken);
        PhoneApp theirPhone = phone;
        List<String> theirRecoveryCodes = recoveryCodes;
        AtomicReference<String> theirApp = new AtomicReference<>();
        inSession(
                sessionToken,
                () -> theirApp.set(factorService.getOwn().factors().get(0).ref()));

        username = "h" + RandomReference.random().substring(0, 10);
        inviteCaseReader();
        String own = signIn();
        enrolment.beginAppSetup(own);
        assertRefused(
                StaffRule.FACTOR_WRONG, () -> enrolment.completeAppSetup(own, theirPhone.codeAt(clock.instant())));
        assertThat(state(own)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        enrol(own);
        inSession(own, () -> assertNotFound(() -> factorService.remove(theirApp.get())));
        String again = signIn();
        runAfter(Duration.ofSeconds(60), () -> {
            assertRefused(
                    StaffRule.FACTOR_WRONG,
                    () -> reauthentication.reauthenticate(again, theirPhone.codeAt(clock.instant()), address()));
            assertRefused(
                    StaffRule.FACTOR_WRONG,
                    () -> reauthentication.reauthenticate(again, theirRecoveryCodes.get(0), address()));
            assertThat(state(again)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        });
        inSession(sessionToken, () -> assertThat(factorService.getOwn().recoveryCodes())
                .isEqualTo(8));
    }

    @Test
    void recoveryCodeWorksOnceAndRenewalEndsOldCodes() {
        enrol(signIn());
        String token = signIn();
        reauthentication.reauthenticate(
                token, recoveryCodes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " "), address());
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.OPEN);
        assertRefused(
                StaffRule.FACTOR_WRONG,
                () -> reauthentication.reauthenticate(signIn(), recoveryCodes.get(3), address()));
        inSession(token, () -> {
            assertThat(factorService.getOwn().recoveryCodes()).isEqualTo(7);
            recoveryCodeRenewal.renew();
            assertThat(factorService.getOwn().recoveryCodes()).isEqualTo(8);
        });
        assertRefused(
                StaffRule.FACTOR_WRONG,
                () -> reauthentication.reauthenticate(signIn(), recoveryCodes.get(0), address()));
    }

    @Test
    void wrongCodesDelayFurtherCodesButNotThePassphrase() {
        enrol(signIn());
        String token = signIn();
        for (int failure = 0; failure < 5; failure++) {
            assertRefused(StaffRule.FACTOR_WRONG, () -> reauthentication.reauthenticate(token, WRONG, address()));
        }
        assertRefused(
                StaffRule.SIGN_IN_WAIT, () -> reauthentication.reauthenticate(token, recoveryCodes.get(0), address()));
        assertRefused(
                StaffRule.SIGN_IN_WAIT,
                () -> reauthentication.reauthenticate(signIn(), recoveryCodes.get(0), address()));
        runAfter(Duration.ofSeconds(2), () -> reauthentication.reauthenticate(token, recoveryCodes.get(0), address()));
    }

    @Test
    void newPassphraseDoesNotReplaceTheSecondFactor() {
        enrol(signIn());
        staff.as("admin1", () -> code = service.issueCode(ref).code());
        activation.activate(username, code, "chín con ngan trắng", address());
        String token = signIn.authenticate(username, "chín con ngan trắng", address(), "Firefox, Linux")
                .token();
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertThatThrownBy(() -> enrolment.beginAppSetup(token)).isInstanceOf(ReauthenticationException.class);
    }

    @Test
    void oneFactorUnlocksASession() {
        String token = signIn();
        enrol(token);
        signIn.lock(token);
        assertRefused(StaffRule.FACTOR_WRONG, () -> signIn.unlock(token, WRONG, address()));
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.LOCKED);
        signIn.unlock(token, PASSPHRASE, address());
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.OPEN);
        signIn.lock(token);
        runAfter(Duration.ofSeconds(30), () -> signIn.unlock(token, phone.codeAt(clock.instant()), address()));
        assertThat(state(token)).isEqualTo(SessionStatus.SessionPhase.OPEN);
    }

    @Test
    void enrolmentNeedsAnOpenFullyVerifiedSession() {
        String first = signIn();
        String second = signIn();
        enrol(first);
        assertThat(state(second)).isEqualTo(SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR);
        assertRefused(ProofRule.PROVE_AGAIN, () -> enrolment.beginAppSetup(second));
        signIn.lock(first);
        assertNotFound(() -> enrolment.beginAppSetup(first));
    }

    @Test
    void reauthenticationIsValidForFifteenMinutes() {
        String token = signIn();
        enrol(token);
        Instant proved = clock.instant();
        time.runAt(proved.plus(Duration.ofMinutes(9)), () -> sessions.markActive(token));
        time.runAt(proved.plus(Duration.ofMinutes(14)), () -> inSession(token, recoveryCodeRenewal::renew));
        time.runAt(proved.plus(Duration.ofMinutes(15)), () -> {
            inSession(token, () -> assertThatThrownBy(recoveryCodeRenewal::renew)
                    .isInstanceOf(ReauthenticationException.class));
            reauthentication.reauthenticate(token, phone.codeAt(clock.instant()), address());
            inSession(token, recoveryCodeRenewal::renew);
        });
    }

    @Test
    void lastFactorCannotBeRemoved() {
        String token = signIn();
        enrol(token);
        inSession(token, () -> {
            String own = factorService.getOwn().factors().get(0).ref();
            assertRefused(StaffRule.LAST_FACTOR, () -> factorService.remove(own));
        });
    }

    @Test
    void databaseHoldsNoSecretOrCodeInPlainText() {
        String token = signIn();
        String secret = enrolment.beginAppSetup(token).secret();
        enrol(token);
        byte[] sealed = (byte[]) em.createNativeQuery(
                        """
                        select f.secret_sealed from authenticator_app f join staff_account a on a.id = f.account_id
                        where a.username = ?1""")
                .setParameter(1, username)
                .getSingleResult();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        List<?> hashes = em.createNativeQuery(
                        """
                        select c.code_hash from recovery_code c join staff_account a on a.id = c.account_id
                        where a.username = ?1""")
                .setParameter(1, username)
                .getResultList();
        assertThat(hashes).hasSize(8).allMatch(hash -> hash.toString().startsWith("$argon2id$"));
    }

    @Test
    void everyVerificationAndFailureIsLogged() {
        enrol(signIn());
        assertRefused(StaffRule.FACTOR_WRONG, () -> reauthentication.reauthenticate(signIn(), WRONG, address()));
        reauthentication.reauthenticate(signIn(), recoveryCodes.get(1), address());
        assertThat(events("second-factor.complete-app-setup")).containsExactly("DONE");
        assertThat(events("session.reauthenticate")).containsExactly("REFUSED", "DONE");
    }

    private String signIn() {
        return signIn.authenticate(username, PASSPHRASE, address(), "Firefox, Linux")
                .token();
    }

    private void enrol(String token) {
        phone = new PhoneApp(enrolment.beginAppSetup(token).groupedSecret());
        enrolmentCode = phone.codeAt(clock.instant());
        recoveryCodes = enrolment.completeAppSetup(token, enrolmentCode).codes();
    }

    private SessionStatus.SessionPhase state(String token) {
        return sessions.status(token).state();
    }

    /** Runs a request as the browser that holds this token. */
    private void inSession(String token, Runnable request) {
        identity.setStatus(sessions.status(token));
        try {
            request.run();
        } finally {
            identity.setStatus(SessionStatus.NOBODY);
        }
    }

    private void runAfter(Duration after, Runnable task) {
        time.runAt(clock.instant().plus(after), task);
    }

    private List<String> events(String action) {
        List<?> outcomes = em.createNativeQuery(
                        """
                        select e.outcome from donghanh_log.audit_event e
                        join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'account' and s.ref = ?1
                        where e.action = ?2 order by e.id""")
                .setParameter(1, username)
                .setParameter(2, action)
                .getResultList();
        return outcomes.stream().map(String::valueOf).toList();
    }

    /** Returns an address without earlier attempts. */
    private static String address() {
        return "test-" + RandomReference.random();
    }
}
