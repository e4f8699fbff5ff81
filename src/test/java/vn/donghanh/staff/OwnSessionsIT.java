package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.PassphraseChange;
import vn.donghanh.account.ProfileService;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.signin.PassphraseActivation;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverPeriod;
import vn.donghanh.staff.cover.CoverQueries;
import vn.donghanh.staff.cover.CoverReason;

/** Tests that open sessions are listed and ended by their owner and by an administrator. */
@ExtendWith(ArquillianExtension.class)
class OwnSessionsIT {
    private static final String PASSPHRASE = "mười con vịt trên cánh đồng";

    @Inject
    StaffFixture staff;

    @Inject
    SignInFacade signIn;

    @Inject
    PassphraseActivation activation;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    ProfileService profile;

    @Inject
    SessionRepository sessions;

    @Inject
    RequestIdentity identity;

    @Inject
    UserTransaction transaction;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private final String username = "s" + RandomReference.random().substring(0, 10);

    @Inject
    PassphraseChange passphrase;

    @Inject
    CoverQueries covers;

    @PersistenceContext
    EntityManager em;

    private String ref;
    private String code;

    @BeforeEach
    void createAccount() {
        staff.ensureStaff();
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Hai Máy", "Máy", Salutation.BAN, staff.unitOf("worker1"));
            code = service.invite(new Username(username), details, Set.of()).code();
            ref = staff.ref(username);
        });
        activation.activate(username, code, PASSPHRASE, "test-" + RandomReference.random());
    }

    @Test
    void userSeesAndEndsOwnSessionsOnly() {
        String ownToken = signInFrom("Firefox, Linux");
        String otherToken = signInFrom("Chrome, Android");
        String stranger = sessions.status(signInFrom("Edge, Windows")).user().session();
        inSession(ownToken, () -> {
            assertThat(profile.getProfile().sessions())
                    .extracting(SessionRow::device)
                    .containsExactlyInAnyOrder("Firefox, Linux", "Chrome, Android", "Edge, Windows");
            assertThat(profile.getProfile().sessions())
                    .filteredOn(SessionRow::current)
                    .extracting(SessionRow::device)
                    .containsExactly("Firefox, Linux");
            profile.endSession(sessions.status(otherToken).user().session());
        });
        assertThat(sessions.status(otherToken).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        assertThat(sessions.status(ownToken).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        staff.as("worker1", () -> assertNotFound(() -> profile.endSession(stranger)));
    }

    @Test
    void concurrentRequestDoesNotReviveAnEndedSession() {
        String ownToken = signInFrom("Firefox, Linux");
        String session = sessions.status(ownToken).user().session();
        time.runAt(clock.instant().plusSeconds(60), () -> {
            inTransaction(() -> {
                sessions.markActive(ownToken);
                CompletableFuture.runAsync(() -> staff.as("admin1", () -> service.endSession(ref, session)))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
            });
            assertThat(sessions.status(ownToken).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        });
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void administratorEndsOneSessionOrAll() {
        String firstToken = signInFrom("Firefox, Linux");
        String secondToken = signInFrom("Chrome, Android");
        staff.as("admin1", () -> {
            assertThat(queries.get(ref).sessions()).hasSize(2);
            service.endSession(ref, sessions.status(firstToken).user().session());
        });
        assertThat(sessions.status(firstToken).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
        assertThat(sessions.status(secondToken).state()).isEqualTo(SessionStatus.SessionPhase.OPEN);
        staff.as("admin1", () -> {
            assertNotFound(() -> service.endSession(
                    staff.ref("worker1"), sessions.status(secondToken).user().session()));
            service.endSessions(ref);
        });
        assertThat(sessions.status(secondToken).state()).isEqualTo(SessionStatus.SessionPhase.ENDED);
    }

    @Test
    void sessionTellsOfACoverOnItsDaysOnly() {
        String absent = "a" + RandomReference.random().substring(0, 10);
        staff.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Hai Máy", "Máy", Salutation.BAN, staff.unitOf("worker1"));
            service.invite(new Username(absent), details, Set.of());
        });
        String ownToken = signInFrom("Firefox, Linux");
        assertThat(sessions.status(ownToken).user().standingIn()).isFalse();
        LocalDate today = CentreTime.today(clock);
        CoverPeriod period = new CoverPeriod(today, today.plusDays(1));
        inTransaction(() -> em.persist(new Cover(
                staff.id(absent),
                staff.id(username),
                period,
                CoverReason.LEAVE,
                staff.id("lead1"),
                clock.instant(),
                30)));
        assertThat(sessions.status(ownToken).user().standingIn()).isTrue();
        inSession(ownToken, () -> assertThat(covers.actedFor())
                .containsExactlyInAnyOrder(staff.id(username), staff.id(absent)));
        time.runAt(clock.instant().plus(Duration.ofDays(2)), () -> {
            String later = signInFrom("Firefox, Linux");
            assertThat(sessions.status(later).user().standingIn()).isFalse();
            inSession(later, () -> assertThat(covers.actedFor()).containsExactly(staff.id(username)));
        });
    }

    private String signInFrom(String device) {
        return signIn.authenticate(username, PASSPHRASE, "test-" + RandomReference.random(), device)
                .token();
    }

    private void inSession(String token, Runnable request) {
        identity.setStatus(sessions.status(token));
        try {
            request.run();
        } finally {
            identity.setStatus(SessionStatus.NOBODY);
        }
    }

    @Test
    void newPassphraseMustDifferFromTheOldOne() {
        String ownToken = signInFrom("Firefox, Linux");
        inSession(
                ownToken,
                () -> assertRefused(
                        StaffRule.PASSPHRASE_SAME,
                        () -> passphrase.change(PASSPHRASE, PASSPHRASE, "test-" + RandomReference.random())));
    }
}
