package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Server or database are killed while several desks receive clients at once. What was being saved is there whole or not at all,
 * with one event for what was done; what was answered is there; and everything starts again.
 */
@OwnInstallation
class KilledInstallationIT {
    private static final int DESKS = 6;
    private static Installation installation;

    /** Saves that were sent, and the numbers of those that were answered. */
    private final AtomicInteger sent = new AtomicInteger();

    private final Set<String> answered = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void atNightInASmallCentre() throws Exception {
        installation = Installation.born("kill", true);
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            // the demo people are wanted here, their cases are not
            statement.execute(
                    "insert into demo_load (started_at, ended_at) values (utc_timestamp(6), utc_timestamp(6))");
        }
        installation.startServer();
        NightDesk officer = signedIn();
        officer.receive(officer.open("Chị Một"));
        officer.receive(officer.open("Chị Hai"));
    }

    @AfterAll
    static void goodNight() throws Exception {
        installation.close();
    }

    @Test
    void aServerThatIsKilledLeavesNoHalfSave(TestReporter reporter) throws Exception {
        Rows before = rows();
        duringSaves(installation::killServer);
        assertWhole(before, rows(), "the server was killed", reporter);

        installation.startServer();
        assertSignInWorksAndEverySavedClientOpens();
    }

    @Test
    void aDatabaseThatIsKilledLeavesNoHalfSave(TestReporter reporter) throws Exception {
        Rows before = rows();
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        duringSaves(installation::killDatabase);
        assertThat(installation.health("ready").statusCode())
                .as("without its database")
                .isEqualTo(503);
        assertThat(installation.health("live").statusCode())
                .as("a restart would not help")
                .isEqualTo(200);
        assertThat(installation.health("live").body())
                .contains("referral_deadlines", "stay_deadlines", "course_starts");
        installation.killServer();
        installation.awaitFolderFree();

        installation.startDatabase();
        assertWhole(before, rows(), "the database was killed", reporter);
        assertThat(installation.read("mariadb.log")).contains("Starting crash recovery");

        installation.startServer();
        assertSignInWorksAndEverySavedClientOpens();
    }

    /** The control: one missing row is seen, whichever it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from case_access limit 1",
                "delete from case_task limit 1",
                "delete from reception limit 1",
                "delete from vital_interest limit 1",
                "delete from person_index limit 1",
                "delete from donghanh_log.case_move limit 1",
                "delete from donghanh_log.audit_event where action = 'IntakeService.receive' limit 1",
                "insert into donghanh_log.audit_subject (event_ref, kind, ref) values ('nothing', 'case', 'nothing')",
                "insert into person (ref, created_at, synthetic, version) values ('nobody', utc_timestamp(3), 1, 0)",
            })
    void aMissingRowWouldBeSeen(String harm) throws Exception {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            Rows.settled(connection).assertWhole();
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(harm)).isEqualTo(1);
            Rows harmed = Rows.read(connection);
            connection.rollback();
            assertThatThrownBy(harmed::assertWhole).isInstanceOf(AssertionError.class);
        }
    }

    private interface Blow {
        void strike() throws Exception;
    }

    /** Strikes at a moment that nobody planned, while every desk is busy, and waits until each desk has noticed. */
    private void duringSaves(Blow blow) throws Exception {
        int enough = ThreadLocalRandom.current().nextInt(3 * DESKS, 8 * DESKS);
        CompletableFuture<Void> now = new CompletableFuture<>();
        ExecutorService shift = Executors.newFixedThreadPool(DESKS);
        List<CompletableFuture<Void>> desks = new ArrayList<>();
        for (int desk = 0; desk < DESKS; desk++) {
            NightDesk officer = signedIn();
            desks.add(CompletableFuture.runAsync(() -> receiveUntilNothingAnswers(officer, enough, now), shift));
        }
        CompletableFuture.anyOf(now, CompletableFuture.allOf(desks.toArray(CompletableFuture[]::new)))
                .join();
        blow.strike();
        desks.forEach(CompletableFuture::join);
        shift.shutdown();
        assertThat(answered).as("saves before the blow").hasSizeGreaterThanOrEqualTo(enough);
    }

    private void receiveUntilNothingAnswers(NightDesk officer, int enough, CompletableFuture<Void> now) {
        try {
            while (true) {
                Map<String, String> desk = officer.open("Chị " + sent.get());
                int underWay = sent.incrementAndGet() - answered.size();
                if (answered.size() >= enough && underWay >= DESKS / 2) {
                    now.complete(null);
                }
                answered.add(officer.receive(desk));
            }
        } catch (IOException struck) {
            // this desk stops here; what it sent last was not answered
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NightDesk signedIn() throws Exception {
        NightDesk officer = new NightDesk(installation.address());
        officer.signIn("duty1", installation.read("demo-passphrase"));
        return officer;
    }

    /** A sealed name that opens shows that the person's key is there too. */
    private void assertSignInWorksAndEverySavedClientOpens() throws Exception {
        NightDesk officer = signedIn();
        for (String number : answered) {
            assertThat(officer.page("/intake/screening/" + number))
                    .contains(number)
                    .contains("Chị ");
        }
    }

    private void assertWhole(Rows before, Rows after, String blow, TestReporter reporter) {
        after.assertWhole();
        assertThat(after.numbers()).as("answered saves").containsAll(answered);
        Set<String> kept = new TreeSet<>(after.numbers());
        kept.removeAll(before.numbers());
        kept.removeAll(answered);
        assertThat(answered.size() + kept.size()).as("saves that are there").isLessThanOrEqualTo(sent.get());
        reporter.publishEntry(
                blow,
                "saves sent %d, answered %d, all of them kept; not answered %d, of them kept whole %d, left nothing %d"
                        .formatted(
                                sent.get(),
                                answered.size(),
                                sent.get() - answered.size(),
                                kept.size(),
                                sent.get() - answered.size() - kept.size()));
    }

    private static Rows rows() throws SQLException {
        try (Connection connection = installation.connect()) {
            return Rows.settled(connection);
        }
    }
}
