package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.installation.Installation.awaitCondition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys and backups when an installation is killed, restored, and maintained by command. Each test starts and ends with a running server. */
@OwnInstallation
class KeysInstallationIT {
    private static final String REASON = "Luật 91/2025/QH15, thân chủ yêu cầu";
    private static Installation centre;

    @BeforeAll
    static void startASmallCentre() throws Exception {
        centre = Installation.create("keys", true);
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement()) {
            // the demonstration's accounts are needed, its cases are not
            statement.execute(
                    "insert into demo_load (started_at, ended_at) values (utc_timestamp(6), utc_timestamp(6))");
        }
        centre.startServer();
    }

    @AfterAll
    static void tearDown() throws Exception {
        centre.close();
    }

    @Test
    void serverKilledDuringARotationFinishesItAfterRestart() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        List<String> numbers = new CopyOnWriteArrayList<>(List.of(received(worker), received(worker)));
        List<String> tokens = all("select hex(token) from person_index");
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select ref from person_field order by ref limit 1 for update");
            signedIn("admin1").press("/keymanagement/keys", "form", "rotate", Map.of());
            CompletableFuture<Void> receiving =
                    CompletableFuture.runAsync(() -> receiveUntilNothingAnswers(worker, numbers));
            awaitCondition("the rotation waits for a value that is held", () -> one(newestRun("step"))
                    .equals("VALUES"));
            centre.killServer();
            receiving.join();
        }
        assertThat(one(newestRun("ended_at"))).as("end of the rotation").isNull();

        centre.startServer();
        assertEverybodyOpens(numbers);
        awaitCondition("the rotation is done", () -> one(newestRun("ended_at")) != null);
        assertEverybodyOpens(numbers);
        assertThat(all("select hex(token) from person_index")).isNotEmpty().doesNotContainAnyElementsOf(tokens);
        everythingOpens();
    }

    @Test
    void restoredDumpDoesNotReviveAnErasedClient() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String erased = worker.receive(worker.open("Chị Thoáng"));
        String stays = received(worker);
        run("update case_file set status = 'CLOSED' where number = '" + erased + "'");
        String person = one("select person_ref from case_file where number = '" + erased + "'");
        worker.press(
                "/erasure/request/" + erased,
                "form",
                "save",
                Map.of("ground", "CLIENT_ASKED", "identified", "KNOWN_TO_WORKER", "askedOn", today()));
        Path dump = centre.file("dump.sql");
        centre.databaseClient().dump(dump);
        assertThat(worker.page("/casefile/overview/" + erased)).contains("Chị Thoáng");

        String request = one("select ref from erasure_request order by id desc limit 1");
        signedIn("dpo1")
                .press(
                        "/erasure/erasures/" + request,
                        "form",
                        "decide",
                        Map.of("decision", "GRANTED", "reason", REASON));
        assertThat(worker.status("/casefile/overview/" + erased)).isEqualTo(410);

        centre.undeploy();
        centre.databaseClient().restore(dump);
        String fields = "select count(*) from person_field where person_ref = '" + person + "'";
        assertThat(one(fields)).as("fields of the client in the dump").isNotEqualTo("0");
        centre.redeploy();

        IntakeHttpClient again = signedIn("worker1");
        assertThat(again.status("/casefile/overview/" + erased)).isEqualTo(410);
        assertThat(again.page("/worklist/list?stage=ANY")).contains("Chị Đào").doesNotContain("Chị Thoáng");
        assertThat(again.page("/casefile/overview/" + stays)).contains("Chị Đào");
        assertThat(one(fields)).isEqualTo("0");
        assertThat(one("select count(*) from person_index where person_ref = '" + person + "'"))
                .isEqualTo("0");
        everythingOpens();
    }

    @Test
    void wrongOrOldKeysStopTheStartButNotTheCommands() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        List<String> numbers = List.of(received(worker), received(worker));
        Path master = centre.file("keys-master/master.key");
        Path keys = centre.file("keys");
        Path old = centre.file("keys-of-yesterday");
        copyKeysets(keys, old);
        signedIn("admin1").press("/keymanagement/keys", "form", "rotate", Map.of());
        awaitCondition("the rotation is done", () -> one(newestRun("ended_at")) != null);
        centre.undeploy();

        assertThat(centre.keys(Map.of(), "verify"))
                .contains("keysets open under")
                .endsWith("ends with 0");
        Path half1 = centre.file("half1");
        Path half2 = centre.file("half2");
        assertThat(centre.keys(Map.of(), "escrow", half1.toString(), half2.toString()))
                .endsWith("ends with 0");
        assertThat(centre.keys(Map.of(), "restore", half1.toString(), half1.toString(), keys + "-no", master + "-no"))
                .contains("are not the two halves of one escrow")
                .endsWith("ends with 1");

        Path next = centre.file("keys-master/next.key");
        Files.writeString(next, newKey());
        assertThat(centre.keys(Map.of("DH_NEXT_MASTER_KEY_FILE", next.toString()), "rewrap"))
                .contains("keysets are wrapped anew")
                .endsWith("ends with 0");
        assertThat(centre.redeployExpectingFailure())
                .as("the old master key")
                .contains("does not open the keysets in DH_KEYS_DIR (" + keys + "): they were made under another one.");
        Path away = centre.file("keys-master/away");
        Files.move(master, away);
        Files.move(next, master);

        assertThat(centre.keys(Map.of(), "verify")).endsWith("ends with 0");
        copyKeysets(old, keys);
        Files.move(away, master, StandardCopyOption.REPLACE_EXISTING);
        assertThat(centre.redeployExpectingFailure())
                .as("keysets from before the rotation, with their master key")
                .contains("in DH_KEYS_DIR (" + keys + ") is older than the database: the key that seals since ");

        for (Path keyset : keysets(keys)) {
            Files.delete(keyset);
        }
        Files.delete(master);
        assertThat(centre.keys(
                        Map.of(), "restore", half1.toString(), half2.toString(), keys.toString(), master.toString()))
                .contains("The master key and the keysets are back and open.")
                .endsWith("ends with 0");

        // the restored keys are rewrapped and open everything; SetUpUiIT tests the start without a master key
        centre.endServer();
        Map<String, String> stored = stored("master.cs", "DH_MASTER_KEY");
        assertThat(centre.keys(stored("master.cs", "DH_NEXT_MASTER_KEY"), "rewrap"))
                .contains("keysets are wrapped anew")
                .endsWith("ends with 0");
        centre.set(stored);
        centre.set(Map.of("DH_MASTER_KEY_FILE", ""));
        centre.startServer();
        assertEverybodyOpens(numbers);
        assertThat(all("select ref from donghanh_log.audit_subject where kind = 'keys'"))
                .as("events of the commands")
                .contains("verify", "escrow", "rewrap", "restore");
        everythingOpens();
    }

    @Test
    void lostClientKeyIsNamedAndGivenUpByTwoPeople() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String reads = received(worker);
        String lost = received(worker);
        String unnamed = received(worker);
        String without = one("select person_ref from case_file where number = '" + unnamed + "'");
        run("delete from person_index where person_ref = '" + without + "'");
        run("delete from person_field where person_ref = '" + without + "'");
        String person = one("select person_ref from case_file where number = '" + lost + "'");
        Path file = centre.file("keys/person/" + person.substring(0, 2) + "/" + person);
        Path half1 = centre.file("half-of-the-director");
        Path half2 = centre.file("half-of-the-parent-body");
        assertThat(centre.keys(Map.of(), "escrow", half1.toString(), half2.toString()))
                .endsWith("ends with 0");
        centre.undeploy();
        Path away = centre.file("found-too-late");
        Files.move(file, away);
        Files.delete(centre.file("keys/person/" + without.substring(0, 2) + "/" + without));

        assertThat(centre.redeployExpectingFailure())
                .contains("it lacks the keys of 2 of the ", "by the command: keys lost.");
        assertThat(centre.keys(Map.of(), "lost"))
                .contains(lost, unnamed, "Persons on record without keys: 2.")
                .doesNotContain(reads)
                .endsWith("ends with 1");
        assertThat(centre.keys(Map.of(), "forgo", half1.toString(), half1.toString()))
                .as("with one half of the escrow")
                .contains("are not the two halves of one escrow")
                .endsWith("ends with 1");
        assertThat(centre.keys(Map.of(), "forgo", half1.toString(), half2.toString()))
                .contains(lost + " is given up.")
                .endsWith("ends with 0");
        assertThat(centre.keys(Map.of(), "lost")).endsWith("ends with 0");
        centre.redeploy();

        assertEverybodyOpens(List.of(reads));
        IntakeHttpClient again = signedIn("worker1");
        assertThat(again.page("/casefile/overview/" + lost)).contains(lost).doesNotContain("Chị Đào");
        assertThat(again.status("/intake/screening/" + lost)).isEqualTo(423);
        assertThat(all("select ref from donghanh_log.audit_subject where kind = 'keys'"))
                .contains("forgo " + lost);
        everythingOpens();
        assertThat(Integer.parseInt(
                        one("select sum(lost) from key_run_part where run_id = (select max(id) from key_run)")))
                .isPositive();

        Files.move(away, file);
        assertEverybodyOpens(List.of(reads, lost));

        endsAndIsErased(unnamed, without);
    }

    /** An unreadable case is ended by the director and erased by the data protection officer, without decrypting anything. */
    private static void endsAndIsErased(String number, String person) throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        IntakeHttpClient director = signedIn("director1");
        assertThat(worker.page("/casefile/overview/" + number)).doesNotContain("giving:giveUp");
        director.press("/casefile/overview/" + number, "giving", "giveUp", Map.of());
        assertThat(one("select status from case_file where number = '" + number + "'"))
                .isEqualTo("CLOSED");
        worker.press(
                "/erasure/request/" + number,
                "form",
                "save",
                Map.of("ground", "CLIENT_ASKED", "identified", "KNOWN_TO_WORKER", "askedOn", today()));
        String request = one("select ref from erasure_request order by id desc limit 1");
        signedIn("dpo1")
                .press(
                        "/erasure/erasures/" + request,
                        "form",
                        "decide",
                        Map.of("decision", "GRANTED", "reason", REASON));
        assertThat(worker.status("/casefile/overview/" + number)).isEqualTo(410);
        assertThat(centre.read("keys/erased")).contains(person);
    }

    /** Settings for a credential store, which is created as in docs/operations.md if it does not exist. */
    private static Map<String, String> stored(String name, String setting) throws Exception {
        String store = centre.file("keys-master/" + name).toString();
        if (!Files.exists(Path.of(store))) {
            String location = "--location=" + store;
            String password = "--password=" + name;
            centre.tool("elytron-tool.sh", "credential-store", "--create", location, password);
            centre.tool(
                    "elytron-tool.sh",
                    "credential-store",
                    location,
                    password,
                    "--generate-secret-key",
                    "master",
                    "--size=256");
        }
        return Map.of(setting + "_STORE", store, setting + "_STORE_PASSWORD", name, setting + "_ALIAS", "master");
    }

    private static void everythingOpens() throws Exception {
        String before = one("select coalesce(max(id), 0) from key_run");
        signedIn("admin1").press("/keymanagement/keys", "form", "verify", Map.of());
        awaitCondition(
                "everything was tried", () -> one("select min(ended_at) from key_run where id > " + before) != null);
        assertThat(one("select concat(sum(seen) > 0, ' ', sum(closed)) from key_run_part where run_id > " + before))
                .as("values tried, values that cannot be decrypted")
                .isEqualTo("1 0");
    }

    private static void assertEverybodyOpens(List<String> numbers) throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        for (String number : numbers) {
            assertThat(worker.page("/casefile/overview/" + number))
                    .contains(number)
                    .contains("Chị Đào");
        }
    }

    private static void receiveUntilNothingAnswers(IntakeHttpClient worker, List<String> numbers) {
        try {
            while (true) {
                numbers.add(received(worker));
            }
        } catch (IOException struck) {
            // the server was killed; the last request was not answered
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String received(IntakeHttpClient worker) throws IOException, InterruptedException {
        return worker.receive(worker.open("Chị Đào"));
    }

    private static IntakeHttpClient signedIn(String username) throws IOException, InterruptedException {
        IntakeHttpClient officer = new IntakeHttpClient(centre.address());
        officer.signIn(username, centre.read("demo-passphrase"));
        return officer;
    }

    private static String newestRun(String column) {
        return "select " + column + " from key_run order by id desc limit 1";
    }

    private static void copyKeysets(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path keyset : keysets(from)) {
            Files.copy(keyset, to.resolve(keyset.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> keysets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".keyset")).toList();
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static String one(String sql) throws SQLException {
        return all(sql).get(0);
    }

    private static List<String> all(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
