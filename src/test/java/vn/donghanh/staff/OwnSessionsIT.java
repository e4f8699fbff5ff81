package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.missing;
import static vn.donghanh.testing.Refusals.refused;

import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.TimeSource;

/** Open sessions are seen and ended: by their owner, and by an administrator. */
@ExtendWith(ArquillianExtension.class)
class OwnSessionsIT {
    private static final String OWN = "mười con vịt trên cánh đồng";

    @Inject
    Crew crew;

    @Inject
    SignIn signIn;

    @Inject
    FirstPassphrase firstPassphrase;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    ProfileService profile;

    @Inject
    Sessions sessions;

    @Inject
    Identity identity;

    @Inject
    UserTransaction transaction;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    private final String username = "s" + Refs.random().substring(0, 10);

    @Inject
    OwnPassphrase passphrase;

    private String ref;
    private String code;

    @BeforeEach
    void somebodyHasAnAccount() {
        crew.aboard();
        crew.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Hai Máy", "Máy", FormOfAddress.BAN, crew.unitOf("worker1"));
            code = service.invite(new Username(username), details).code();
            ref = crew.ref(username);
        });
        firstPassphrase.choose(username, code, OWN, "test-" + Refs.random());
    }

    @Test
    void onesOwnSessionsAreSeenAndEndedAndNobodyElses() {
        String here = enter("Firefox, Linux");
        String there = enter("Chrome, Android");
        String stranger = sessions.standing(enter("Edge, Windows")).who().session();
        in(here, () -> {
            assertThat(profile.own().sessions())
                    .extracting(SessionRow::device)
                    .containsExactlyInAnyOrder("Firefox, Linux", "Chrome, Android", "Edge, Windows");
            assertThat(profile.own().sessions())
                    .filteredOn(SessionRow::thisOne)
                    .extracting(SessionRow::device)
                    .containsExactly("Firefox, Linux");
            profile.endSession(sessions.standing(there).who().session());
        });
        assertThat(sessions.standing(there).state()).isEqualTo(Standing.State.ENDED);
        assertThat(sessions.standing(here).state()).isEqualTo(Standing.State.OPEN);
        crew.as("worker1", () -> missing(() -> profile.endSession(stranger)));
    }

    @Test
    void aPageThatIsBeingOpenedRevivesNoSessionThatIsEnded() {
        String here = enter("Firefox, Linux");
        String session = sessions.standing(here).who().session();
        time.at(clock.instant().plusSeconds(60), () -> {
            inTransaction(() -> {
                sessions.active(here);
                CompletableFuture.runAsync(() -> crew.as("admin1", () -> service.endSession(ref, session)))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
            });
            assertThat(sessions.standing(here).state()).isEqualTo(Standing.State.ENDED);
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
    void anAdministratorEndsOneSessionOrAllOfThem() {
        String one = enter("Firefox, Linux");
        String other = enter("Chrome, Android");
        crew.as("admin1", () -> {
            assertThat(queries.one(ref).sessions()).hasSize(2);
            service.endSession(ref, sessions.standing(one).who().session());
        });
        assertThat(sessions.standing(one).state()).isEqualTo(Standing.State.ENDED);
        assertThat(sessions.standing(other).state()).isEqualTo(Standing.State.OPEN);
        crew.as("admin1", () -> {
            missing(() -> service.endSession(
                    crew.ref("worker1"), sessions.standing(other).who().session()));
            service.endSessions(ref);
        });
        assertThat(sessions.standing(other).state()).isEqualTo(Standing.State.ENDED);
    }

    private String enter(String device) {
        return signIn.enter(username, OWN, "test-" + Refs.random(), device).token();
    }

    private void in(String token, Runnable request) {
        identity.is(sessions.standing(token));
        try {
            request.run();
        } finally {
            identity.is(Standing.NOBODY);
        }
    }

    @Test
    void aNewPassphraseIsNotTheOldOne() {
        String here = enter("Firefox, Linux");
        in(here, () -> refused(StaffRule.PASSPHRASE_SAME, () -> passphrase.change(OWN, OWN, "test-" + Refs.random())));
    }
}
