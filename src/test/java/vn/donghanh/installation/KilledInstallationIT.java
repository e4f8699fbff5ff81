package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.installation.Installation.awaitCondition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/**
 * Kills server or database while several duty officers receive clients at once, and one uploads and files documents. Every save is complete or absent,
 * with one audit event; every answered save is stored; and everything starts again. A nearly full disk does not prevent reading.
 */
@OwnInstallation
@Order(Integer.MAX_VALUE) // beside the browser tests that have the demonstration for themselves
class KilledInstallationIT {
    private static final int OFFICERS = 6;
    private static Installation installation;

    /** The saves that were sent, and the case numbers of those that were answered. */
    private final AtomicInteger sent = new AtomicInteger();

    private final Set<String> answered = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void startASmallCentre() throws Exception {
        installation = Installation.create("kill", true);
        installation.leaveOutCases();
        installation.startServer();
        IntakeHttpClient officer = signedIn();
        officer.receive(officer.open("Chị Một"));
        officer.receive(officer.open("Chị Hai"));
    }

    @AfterAll
    static void tearDown() throws Exception {
        installation.close();
    }

    @Test
    void killedServerLeavesNoPartialSaveAndNoHalfFile(TestReporter reporter) throws Exception {
        Rows before = rows();
        InterruptedUploads uploads =
                new InterruptedUploads(installation, before.numbers().iterator().next());
        duringSaves(uploads::kill);
        assertWhole(before, rows(), "the server was killed", reporter);

        installation.startServer();
        assertSignInWorksAndEverySavedClientOpens();
        uploads.assertNothingHalfAndGoOn();
    }

    @Test
    void killedDatabaseLeavesNoPartialSaveAndIsRestarted(TestReporter reporter) throws Exception {
        Rows before = rows();
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        installation.pauseGuard();
        IntakeHttpClient officer = signedIn();
        int logged = installation.log().length();
        duringSaves(installation::killDatabase);
        assertThat(installation.health("ready").statusCode())
                .as("readiness without the database")
                .isEqualTo(503);
        assertThat(installation.health("live").statusCode())
                .as("liveness without the database")
                .isEqualTo(200);
        assertThat(installation.health("live").body())
                .contains("referral_deadlines", "stay_deadlines", "course_starts");

        List<String> outage = linesOfOutage(officer, logged);

        installation.resumeGuard();
        awaitCondition(
                "the database is back", () -> installation.health("ready").statusCode() == 200);
        assertThat(outage).singleElement().asString().contains("The database does not answer");
        assertWhole(before, rows(), "the database was killed", reporter);
        assertThat(installation.read("mariadb.log")).contains("Starting crash recovery");
        assertSignInWorksAndEverySavedClientOpens();
    }

    /** While the duty officers' requests fail, more do, and background jobs do every few seconds. */
    private static List<String> linesOfOutage(IntakeHttpClient officer, int before) throws Exception {
        for (int request = 0; request < 10; request++) {
            assertThat(officer.status("/intake/emergency")).isGreaterThanOrEqualTo(500);
        }
        return installation
                .log()
                .substring(before)
                .lines()
                .filter(line -> line.contains(" ") && !line.contains(" INFO "))
                .toList();
    }

    @Test
    void serverWithoutItsKeysIsNotReady() throws Exception {
        Path keys = installation.file("keys");
        Path away = installation.file("keys-away");
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        Files.move(keys, away);
        try {
            assertThat(installation.health("ready").statusCode())
                    .as("readiness without the keys")
                    .isEqualTo(503);
            assertThat(installation.health("live").statusCode()).isEqualTo(200);
        } finally {
            Files.move(away, keys);
        }
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
    }

    @Test
    void nearlyFullDiskIsReadOnlyAndKeepsTypedText() throws Exception {
        String passphrase = installation.read("demo-passphrase");
        HttpVisitor officer = HttpVisitor.signedIn(installation.address(), "duty1", passphrase);
        IntakeHttpClient earlier = signedIn();
        String number = earlier.receive(earlier.open("Chị Ba"));
        Markup intakePage = officer.get("/intake/emergency").markup();
        Set<String> saved = rows().numbers();

        atLeastFree(100_000_000);
        awaitCondition("nothing is saved", () -> saving().contains("stopped"));
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        HttpVisitor.Answer refused = received(officer, intakePage, "Chị Bốn");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Hiện chỉ đọc được", "Chưa lưu được: ổ đĩa của máy chủ sắp đầy", "value=\"Chị Bốn\"");
        assertThat(rows().numbers()).isEqualTo(saved);
        assertThat(HttpVisitor.signedIn(installation.address(), "duty1", passphrase)
                        .get("/intake/screening/" + number)
                        .body())
                .as("page after signing in")
                .contains("Chị Ba", "Hiện chỉ đọc được");

        atLeastFree(500);
        awaitCondition("saving goes on", () -> saving().contains("goes on"));
        HttpVisitor.Answer taken = received(officer, refused.markup(), "Chị Bốn");
        assertThat(taken.address()).startsWith("/intake/screening/");
        assertThat(taken.body()).contains("Chị Bốn").doesNotContain("Hiện chỉ đọc được");
    }

    /** The page stays open while the database is away; pressing the button again is enough. */
    @Test
    void whatWasTypedIsSentAgainAfterAnOutage() throws Exception {
        HttpVisitor officer =
                HttpVisitor.signedIn(installation.address(), "duty1", installation.read("demo-passphrase"));
        Markup intakePage = officer.get("/intake/emergency").markup();
        Set<String> saved = rows().numbers();

        installation.pauseGuard();
        installation.killDatabase();
        try {
            HttpVisitor.Answer refused = receivedByScript(officer, intakePage, "Chị Năm");
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body()).doesNotContain("<redirect");
            HttpVisitor.Answer sent = received(officer, intakePage, "Chị Năm");
            assertThat(sent.status()).isEqualTo(500);
            assertThat(sent.body()).contains("Tải lại trang này để gửi lại").doesNotContain("Chị Năm");
            HttpVisitor.Answer broken = officer.get("/home/work");
            assertThat(broken.status()).isEqualTo(500);
            assertThat(broken.body())
                    .contains("Trang này chưa mở được")
                    .doesNotContain("SQLException", "Tải lại trang này để gửi lại");
        } finally {
            installation.resumeGuard();
        }
        awaitCondition(
                "the database is back", () -> installation.health("ready").statusCode() == 200);

        HttpVisitor.Answer taken = receivedByScript(officer, intakePage, "Chị Năm");
        assertThat(taken.body()).contains("<redirect url=\"/intake/screening/");
        assertThat(rows().numbers()).containsAll(saved).hasSize(saved.size() + 1);
    }

    private static HttpVisitor.Answer receivedByScript(HttpVisitor officer, Markup page, String calledBy) {
        return officer.submitByScript("/intake/emergency", page, "intake:receive", typed(calledBy));
    }

    private static String saving() throws IOException, InterruptedException {
        return installation.health("ready").body();
    }

    /** In megabytes. */
    private static void atLeastFree(int bound) throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update bound set amount = " + bound + " where code = 'DISK_ROOM'"))
                    .isEqualTo(1);
        }
    }

    private static HttpVisitor.Answer received(HttpVisitor officer, Markup page, String calledBy) {
        return officer.submit("/intake/emergency", page, "intake:receive", typed(calledBy));
    }

    private static Map<String, String> typed(String calledBy) {
        return Map.of(
                "intake:name",
                calledBy,
                "intake:age",
                "FROM_25_TO_34",
                "intake:form",
                "VITAL_INTEREST",
                "intake:flags",
                "C_INJURY");
    }

    /** Control: the removal of any one row is detected. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from case_grant limit 1",
                "delete from case_task limit 1",
                "delete from reception limit 1",
                "delete from vital_interest limit 1",
                "delete from person_index limit 1",
                "delete from donghanh_log.case_move limit 1",
                "delete from donghanh_log.audit_event where action = 'intake.receive' limit 1",
                "insert into donghanh_log.audit_subject (event_ref, kind, ref) values ('nothing', 'case', 'nothing')",
                "insert into person (ref, created_at, synthetic, version) values ('nobody', utc_timestamp(3), 1, 0)",
            })
    void removedRowsAreDetected(String harm) throws Exception {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            Rows.readWhenSettled(connection).assertWhole();
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(harm)).isEqualTo(1);
            Rows harmed = Rows.read(connection);
            connection.rollback();
            assertThatThrownBy(harmed::assertWhole).isInstanceOf(AssertionError.class);
        }
    }

    private interface KillPoint {
        void strike() throws Exception;
    }

    /** Kills at a random moment while all duty officers are saving, and waits until each has noticed. */
    private void duringSaves(KillPoint blow) throws Exception {
        int enough = ThreadLocalRandom.current().nextInt(3 * OFFICERS, 8 * OFFICERS);
        CompletableFuture<Void> now = new CompletableFuture<>();
        ExecutorService shift = Executors.newFixedThreadPool(OFFICERS);
        List<CompletableFuture<Void>> officers = new ArrayList<>();
        for (int index = 0; index < OFFICERS; index++) {
            IntakeHttpClient officer = signedIn();
            officers.add(CompletableFuture.runAsync(() -> receiveUntilNothingAnswers(officer, enough, now), shift));
        }
        CompletableFuture.anyOf(now, CompletableFuture.allOf(officers.toArray(CompletableFuture[]::new)))
                .join();
        blow.strike();
        officers.forEach(CompletableFuture::join);
        shift.shutdown();
        assertThat(answered).as("saves before the kill").hasSizeGreaterThanOrEqualTo(enough);
    }

    private void receiveUntilNothingAnswers(IntakeHttpClient officer, int enough, CompletableFuture<Void> now) {
        try {
            while (true) {
                Map<String, String> intakeForm = officer.open("Chị " + sent.get());
                int underWay = sent.incrementAndGet() - answered.size();
                if (answered.size() >= enough && underWay >= OFFICERS / 2) {
                    now.complete(null);
                }
                answered.add(officer.receive(intakeForm));
            }
        } catch (IOException struck) {
            // this duty officer stops; the last request was not answered
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IntakeHttpClient signedIn() throws Exception {
        IntakeHttpClient officer = new IntakeHttpClient(installation.address());
        officer.signIn("duty1", installation.read("demo-passphrase"));
        return officer;
    }

    /** An encrypted name that can be decrypted proves that the person's key is stored too. */
    private void assertSignInWorksAndEverySavedClientOpens() throws Exception {
        IntakeHttpClient officer = signedIn();
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
        assertThat(answered.size() + kept.size()).as("stored saves").isLessThanOrEqualTo(sent.get());
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
            return Rows.readWhenSettled(connection);
        }
    }
}
