package vn.donghanh.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.signin.factor.SoftDevice;
import vn.donghanh.signin.passphrase.CountedPassphraseHash;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.AddressLimit;
import vn.donghanh.signin.throttle.AddressLimitPolicy;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.NewSession;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

@ExtendWith(ArquillianExtension.class)
class SignInFacadeIT {
    private static final String WRONG = "câu này không phải của ai cả";
    private static final String PASSPHRASE = "mười con vịt trên cánh đồng";
    private static final String DEVICE = "Firefox, Linux";
    private static final int STRANGERS = 24;
    private static final AddressLimit LIMIT = new AddressLimit(20, Duration.ofMinutes(10));

    private static final RelyingParty SITE = new RelyingParty("localhost", "http://localhost");
    private static final byte[] CHALLENGE = "thirty-two bytes that were asked".getBytes(StandardCharsets.US_ASCII);

    @Inject
    CountedPassphraseHash hashes;

    @Inject
    StaffFixture staff;

    @Inject
    SignInFacade signIn;

    @Inject
    PassphraseActivation activation;

    @Inject
    SecondFactorEnrolment enrolment;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    AddressLimitPolicy limits;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    ConfirmationService confirmations;

    @Inject
    SessionRepository sessions;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private final String username = "t" + RandomReference.random().substring(0, 10);
    private String ref;
    private String code;

    @BeforeEach
    void inviteUser() {
        staff.ensureStaff();
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Thử Việc", "Việc", Salutation.BAN, staff.unitOf("worker1"));
            code = service.invite(new Username(username), details, Set.of()).code();
            ref = staff.ref(username);
        });
    }

    @Test
    void unknownNamesGetTheSameRefusalAfterTheSameWork() {
        setPassphrase();
        hashForNobody();
        List<String> known = workOfRefusal(username, address());
        assertThat(known).hasSize(1);
        assertThat(workOfRefusal("nobody-" + username, address())).isEqualTo(known);
    }

    /** What is compared with for nobody is hashed once. */
    private void hashForNobody() {
        workOfRefusal(inventedName(), address());
    }

    private List<String> workOfRefusal(String name, String address) {
        return hashes.workOf(
                () -> assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(name, WRONG, address, DEVICE)));
    }

    @Test
    void invitedAccountGetsTheSameRefusal() {
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, "", address(), DEVICE));
    }

    @Test
    void logNamesTheActorOfASignInButNotOfAFailedOne() {
        setPassphrase();
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, WRONG, address(), DEVICE));
        signIn.authenticate(username, PASSPHRASE, address(), DEVICE);
        assertThat(actors("FAILED", "REFUSED")).containsExactly((Object) null);
        assertThat(actors("DONE")).containsExactly(username);
    }

    @Test
    void refusedSignInRecordsAHashOfTheAddress() {
        String sameAddress = address();
        assertRefused(
                StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate("nobody-" + username, WRONG, sameAddress, DEVICE));
        List<?> subjects = em.createNativeQuery(
                        """
                        select concat(s.kind, ' ', s.ref) from donghanh_log.audit_subject s where s.event_ref in (
                          select e.ref from donghanh_log.audit_event e
                          join donghanh_log.audit_subject p on p.event_ref = e.ref and p.kind = 'network' and p.ref = :place
                          where e.action = 'session.sign-in' and e.outcome = 'REFUSED')""")
                .setParameter(
                        "place", SignInAttemptKey.of(username, sameAddress).networkRef())
                .getResultList();
        assertThat(subjects).hasSize(1).allSatisfy(subject -> assertThat(subject.toString())
                .matches("network [0-9a-f]{16}"));
    }

    private List<Object> actors(String... outcomes) {
        List<?> actors = em.createNativeQuery(
                        """
                        select e.actor from donghanh_log.audit_event e
                        join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'account' and s.ref = :who
                        where e.action = 'session.sign-in' and e.outcome in (:outcomes)""")
                .setParameter("who", username)
                .setParameter("outcomes", List.of(outcomes))
                .getResultList();
        return new ArrayList<>(actors);
    }

    @Test
    void codeIsValidOnceWithinADay() {
        assertRefused(
                StaffRule.CODE_NOT_VALID, () -> activation.activate(username, "AAAABBBBCCCC", PASSPHRASE, address()));
        time.runAt(
                clock.instant().plus(Duration.ofHours(24)),
                () -> assertRefused(
                        StaffRule.CODE_NOT_VALID, () -> activation.activate(username, code, PASSPHRASE, address())));
        activation.activate(username, code.toLowerCase(Locale.ROOT), PASSPHRASE, address());
        assertRefused(StaffRule.CODE_NOT_VALID, () -> activation.activate(username, code, PASSPHRASE + "!", address()));
        assertThat(signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token())
                .hasSize(52);
    }

    @Test
    void newCodeEndsTheEarlierOne() {
        staff.as("admin1", () -> service.issueCode(ref));
        assertRefused(StaffRule.CODE_NOT_VALID, () -> activation.activate(username, code, PASSPHRASE, address()));
    }

    @Test
    void fiveFailuresDelayOnlyTheirNameAndAddress() {
        setPassphrase();
        String sameAddress = address();
        for (int failure = 0; failure < 5; failure++) {
            assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, WRONG, sameAddress, DEVICE));
        }
        assertRefused(StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE));
        assertThat(signIn.authenticate(username, PASSPHRASE, address(), DEVICE)).isNotNull();
        time.runAt(clock.instant().plusSeconds(2), () -> assertThat(
                        signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE))
                .isNotNull());
    }

    @Test
    void failuresOfAClockThatWasAheadDelayNobody() {
        setPassphrase();
        String sameAddress = address();
        time.runAt(clock.instant().plus(Duration.ofHours(1)), () -> {
            for (int failure = 0; failure < LIMIT.maxFailures(); failure++) {
                attempts.recordFailure(SignInAttemptKey.of(username, sameAddress));
            }
            assertRefused(StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE));
        });
        assertThat(signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE))
                .isNotNull();
    }

    @Test
    void inventedNamesCountAgainstTheirAddressOnly() {
        assertThat(limits.current()).isEqualTo(LIMIT);
        setPassphrase();
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        signIn.lock(token);
        String sameAddress = address();
        for (int name = 0; name < LIMIT.maxFailures(); name++) {
            assertRefused(
                    StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(inventedName(), WRONG, sameAddress, DEVICE));
        }
        assertThat(addressLimitEvents(sameAddress)).isZero();
        String stranger = inventedName();
        assertRefused(StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(stranger, WRONG, sameAddress, DEVICE));
        assertRefused(StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE));
        assertRefused(StaffRule.SIGN_IN_WAIT, () -> activation.activate(username, code, PASSPHRASE, sameAddress));
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(stranger, WRONG, address(), DEVICE));
        assertThat(addressLimitEvents(sameAddress))
                .as("one event per window of the limit")
                .isEqualTo(1);
        signIn.unlock(token, PASSPHRASE, sameAddress);
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, WRONG, sameAddress, DEVICE));
        signsIn(sameAddress);
        time.runAt(
                clock.instant().plus(LIMIT.window()),
                () -> assertRefused(
                        StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(stranger, WRONG, sameAddress, DEVICE)));
    }

    /** Whoever asks again and again while having to wait must not fill the log. */
    @Test
    void delayedAttemptsLeaveEventsAtGrowingIntervals() {
        String stranger = inventedName();
        String sameAddress = address();
        Instant now = clock.instant();
        for (int failure = 0; failure < 5; failure++) {
            assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(stranger, WRONG, sameAddress, DEVICE));
        }
        assertThat(refusals("session.sign-in", sameAddress)).isEqualTo(5);
        for (int attempt = 0; attempt < 100; attempt++) {
            time.runAt(
                    now,
                    () -> assertRefused(
                            StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(stranger, WRONG, sameAddress, DEVICE)));
        }
        assertThat(refusals("session.sign-in", sameAddress)).isEqualTo(5 + 7);
        assertThat(numbersOfDelayedAttempts(sameAddress)).containsExactly("1", "2", "4", "8", "16", "32", "64");
    }

    private List<String> numbersOfDelayedAttempts(String address) {
        List<?> numbers = em.createNativeQuery(
                        """
                        select s.detail from donghanh_log.audit_event e
                        join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'network' and s.ref = :place
                        where e.action = 'session.sign-in' and e.outcome = 'REFUSED' and s.detail is not null order by cast(s.detail as signed)""")
                .setParameter("place", SignInAttemptKey.of(username, address).networkRef())
                .getResultList();
        return numbers.stream().map(String::valueOf).toList();
    }

    /** A signature cannot be guessed: what is limited is the number of events a stranger can cause. */
    @Test
    void refusedPasskeysCountAgainstTheirAddressOnly() throws Exception {
        setPassphrase();
        SoftDevice device = new SoftDevice(SITE, CHALLENGE);
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        enrolment.completePasskeySetup(token, device.make(), CHALLENGE, SITE, "Khóa thử");
        String home = address();
        signsInWithPasskey(device, home);
        for (String sameAddress : List.of(address(), home)) {
            for (int time = 0; time < LIMIT.maxFailures(); time++) {
                assertRefused(
                        StaffRule.PASSKEY_REFUSED, () -> authenticateWithPasskey("no answer of a device", sameAddress));
            }
            assertThat(addressLimitEvents(sameAddress)).isZero();
            assertRefused(StaffRule.SIGN_IN_WAIT, () -> authenticateWithPasskey("no answer of a device", sameAddress));
            assertRefused(StaffRule.SIGN_IN_WAIT, () -> authenticateWithPasskey("no answer of a device", sameAddress));
            assertRefused(
                    StaffRule.SIGN_IN_WAIT, () -> signIn.authenticate(inventedName(), WRONG, sameAddress, DEVICE));
            assertThat(addressLimitEvents(sameAddress))
                    .as("one event per window of the limit")
                    .isEqualTo(1);
            assertThat(refusals("session.sign-in-by-passkey", sameAddress)).isEqualTo(LIMIT.maxFailures());
        }
        String other = address();
        assertRefused(StaffRule.PASSKEY_REFUSED, () -> authenticateWithPasskey("no answer of a device", other));
        signsInWithPasskey(device, home);
    }

    private void signsInWithPasskey(SoftDevice device, String address) throws Exception {
        device.count++;
        assertThat(authenticateWithPasskey(device.sign(), address).username()).isEqualTo(username);
    }

    private NewSession authenticateWithPasskey(String answer, String address) {
        return signIn.authenticateWithPasskey(answer, CHALLENGE, SITE, address, DEVICE);
    }

    private long refusals(String action, String address) {
        return ((Number) em.createNativeQuery(
                                """
                                select count(*) from donghanh_log.audit_event e
                                join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'network' and s.ref = :place
                                where e.action = :action and e.outcome = 'REFUSED'""")
                        .setParameter(
                                "place", SignInAttemptKey.of(username, address).networkRef())
                        .setParameter("action", action)
                        .getSingleResult())
                .longValue();
    }

    private long addressLimitEvents(String address) {
        return ((Number) em.createNativeQuery(
                                """
                                select count(*) from donghanh_log.audit_event e
                                join donghanh_log.audit_subject s on s.event_ref = e.ref and s.kind = 'network' and s.ref = :place
                                where e.action = 'session.limit-address' and e.outcome = 'REFUSED' and e.actor is null""")
                        .setParameter(
                                "place", SignInAttemptKey.of(username, address).networkRef())
                        .getSingleResult())
                .longValue();
    }

    /** The Centre shares one address: mistakes of its own users must not keep new users from signing in. */
    @Test
    void failuresOfRecentlySignedInUsersAreNotCounted() {
        setPassphrase();
        String sameAddress = address();
        Instant now = clock.instant();
        for (int mistake = 0; mistake < LIMIT.maxFailures(); mistake++) {
            time.runAt(
                    now.plus(Duration.ofSeconds(20L * mistake)),
                    () -> assertRefused(
                            StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, WRONG, sameAddress, DEVICE)));
            time.runAt(now.plus(Duration.ofSeconds(20L * mistake + 10)), () -> signsIn(sameAddress));
        }
        Instant then = now.plus(Duration.ofSeconds(20L * LIMIT.maxFailures()));
        time.runAt(
                then,
                () -> assertRefused(
                        StaffRule.SIGN_IN_FAILED,
                        () -> signIn.authenticate(inventedName(), WRONG, sameAddress, DEVICE)));
    }

    @Test
    void nameAndAddressAreKnownForAMonthAfterSignIn() {
        setPassphrase();
        String sameAddress = address();
        signsIn(sameAddress);
        Instant last = clock.instant();
        SignInAttemptKey pair = SignInAttemptKey.of(username, sameAddress);
        time.runAt(last.plus(Duration.ofDays(30).minusMinutes(1)), () -> assertThat(attempts.isKnown(pair))
                .isTrue());
        time.runAt(last.plus(Duration.ofDays(30).plusMinutes(1)), () -> assertThat(attempts.isKnown(pair))
                .isFalse());
        assertThat(attempts.isKnown(SignInAttemptKey.of(username, address()))).isFalse();
        assertThat(attempts.isKnown(SignInAttemptKey.of(inventedName(), sameAddress)))
                .isFalse();
    }

    /** Above the limit of the address nothing is hashed for strangers, and a known user is not among them. */
    @Test
    void inventedNamesFromOneAddressDelayNoKnownUser() {
        setPassphrase();
        String sameAddress = address();
        signsIn(sameAddress);
        hashForNobody();
        int hashed = 0;
        for (int attempt = 0; attempt < 2 * LIMIT.maxFailures(); attempt++) {
            hashed += hashes.workOf(
                            () -> refusal(() -> signIn.authenticate(inventedName(), WRONG, sameAddress, DEVICE)))
                    .size();
        }
        assertThat(hashed).as("hashes for strangers").isEqualTo(LIMIT.maxFailures());
        assertThat(hashes.workOf(() -> signsIn(sameAddress))).hasSize(1);
    }

    /** From many addresses no limit stops the strangers. They have all places that they can have and give none back, and a known user signs in. */
    @Test
    void inventedNamesFromManyAddressesDelayNoKnownUser() throws Exception {
        setPassphrase();
        String sameAddress = address();
        signsIn(sameAddress);
        hashes.holdStrangers();
        ExecutorService threads = Executors.newFixedThreadPool(STRANGERS + 1);
        List<Future<?>> strangers = new ArrayList<>();
        try {
            for (int stranger = 0; stranger < STRANGERS; stranger++) {
                strangers.add(threads.submit(
                        () -> refusal(() -> signIn.authenticate(inventedName(), WRONG, address(), DEVICE))));
            }
            hashes.awaitAllPlacesOfStrangers();
            for (int time = 0; time < 5; time++) {
                threads.submit(() -> signsIn(sameAddress)).get(30, TimeUnit.SECONDS);
            }
        } finally {
            hashes.releaseStrangers();
            threads.shutdown();
        }
        for (Future<?> stranger : strangers) {
            stranger.get(30, TimeUnit.SECONDS);
        }
    }

    private void signsIn(String sameAddress) {
        assertThat(signIn.authenticate(username, PASSPHRASE, sameAddress, DEVICE))
                .isNotNull();
    }

    private static String inventedName() {
        return "made-up-" + RandomReference.random();
    }

    @Test
    void disablingEndsTheSessionAtTheNextRequest() {
        setPassphrase();
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        staff.as("admin1", () -> service.disable(ref));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, PASSPHRASE, address(), DEVICE));
        staff.as("admin1", () -> service.enable(ref));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.authenticate(username, PASSPHRASE, address(), DEVICE));
    }

    @Test
    void caseReadingRoleIsEffectiveUntilRevoked() {
        setPassphrase();
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        staff.as("admin1", () -> service.grant(ref, Role.SUPERVISOR));
        assertThat(rolesIn(token)).isEmpty();
        AtomicReference<String> waiting = new AtomicReference<>();
        staff.as("director1", () -> waiting.set(pendingRole()));
        staff.as("director1", () -> confirmations.confirm(waiting.get()));
        assertThat(rolesIn(token)).containsExactly(Role.SUPERVISOR);
        assertRefused(StaffRule.ROLE_DECIDED, () -> staff.as("director1", () -> confirmations.refuse(waiting.get())));
        assertThat(rolesIn(token)).containsExactly(Role.SUPERVISOR);
        staff.as("admin1", () -> service.revoke(queries.get(ref).roles().get(0).ref()));
        assertThat(rolesIn(token)).isEmpty();
    }

    @Test
    void onlyTheOwnersPassphraseUnlocksASession() {
        setPassphrase();
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        signIn.lock(token);
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.LOCKED);
        sessions.markActive(token);
        assertRefused(StaffRule.SIGN_IN_FAILED, () -> signIn.unlock(token, WRONG, address()));
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.LOCKED);
        signIn.unlock(token, PASSPHRASE, address());
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        signIn.signOut(token);
        assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
    }

    @Test
    void inactiveSessionLocksAndEndsByServerTime() {
        setPassphrase();
        String token =
                signIn.authenticate(username, PASSPHRASE, address(), DEVICE).token();
        Instant now = clock.instant();
        time.runAt(
                now.plus(Duration.ofMinutes(11)),
                () -> assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.LOCKED));
        time.runAt(
                now.plus(Duration.ofMinutes(16)),
                () -> assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.ENDED));
        time.runAt(now.plus(Duration.ofMinutes(8)), () -> sessions.markActive(token));
        time.runAt(
                now.plus(Duration.ofMinutes(16)),
                () -> assertThat(sessions.status(token).state()).isEqualTo(SessionStatus.SessionPhase.OPEN));
    }

    private Set<Role> rolesIn(String token) {
        return sessions.status(token).user().roles();
    }

    private String pendingRole() {
        return confirmations.findPending().rows().stream()
                .filter(role -> role.username().equals(username))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private void setPassphrase() {
        activation.activate(username, code, PASSPHRASE, address());
    }

    /** Returns an address without earlier attempts. */
    private static String address() {
        return "test-" + RandomReference.random();
    }
}
