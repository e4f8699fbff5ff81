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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Keys and backups when an installation is killed, restored, and maintained by command. The keys lie in a folder at first; after the server was killed, its second start
 * finds them in a schema, and figures in a replica, because each start costs as much as all else here.
 */
@OwnInstallation
class KeysInstallationIT {
    private static final String REASON = "Luật 91/2025/QH15, thân chủ yêu cầu";
    private static Installation centre;
    private static KeyServer keyServer;
    private static @Nullable ReplicaForReports replica;

    @BeforeAll
    static void startASmallCentre() throws Exception {
        keyServer = KeyServer.create("keys-of-centre");
        centre = Installation.createWithBinaryLog("keys", true);
        centre.leaveOutCases();
        centre.giveWay();
        centre.startServer();
    }

    @AfterAll
    static void tearDown() throws Exception {
        centre.close();
        keyServer.close();
        if (replica != null) {
            replica.close();
        }
    }

    /** Each step begins with what the one before has left, a running server for one, so the first that fails ends the test. */
    @Test
    void keysAndClientsSurviveWhatHappensToACentre(TestReporter reporter) throws Exception {
        centreIsRestoredToATimeAndErasuresStay();
        wrongOldAndLostKeysAndAnOldDumpMeetOneStop();
        serverKilledDuringARotationFinishesItWithMovedKeys();
        keysThatAreAwayAreOneLineAndOneWhenTheyAreBack();
        pageAsksForItsKeysOnceHoweverManyThereAre(reporter);
        figuresAreReadFromAReplicaThatHasEverything();
        centreWithASchemaIsRestoredToATimeAndErasuresStay();
    }

    /** Everything by the command of the Debian package: backup, drill, shipment, and the restore on a machine that has nothing left. */
    private static void centreIsRestoredToATimeAndErasuresStay() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String erased = worker.receive(worker.open("Chị Thoáng"));
        String early = received(worker);
        run("update case_file set status = 'CLOSED' where number = '" + erased + "'");
        String person = one("select person_ref from case_file where number = '" + erased + "'");
        worker.press(
                "/erasure/request/" + erased,
                "form",
                "save",
                Map.of("ground", "CLIENT_ASKED", "identified", "KNOWN_TO_WORKER", "askedOn", today()));
        assertThat(worker.page("/casefile/overview/" + erased)).contains("Chị Thoáng");
        BackupCommand backup = BackupCommand.create(centre, "backup");
        assertThat(backup.run("backup"))
                .contains("There is no ", "etc/recipients")
                .endsWith("ends with 1");
        backup.setUp();
        assertThat(backup.run("drill"))
                .contains("Read back", " tables, ", " keys of theirs open, 0 do not.")
                .endsWith("ends with 0");

        String late = received(worker);
        assertThat(backup.run("ship")).endsWith("ends with 0");
        String time = one(
                "select date_format(convert_tz(utc_timestamp(), '+00:00', '+07:00') + interval 1 second, '%Y-%m-%d %H:%i:%s')");
        awaitCondition("the time has passed", () -> one("select convert_tz(utc_timestamp(), '+00:00', '+07:00') > '"
                        + time + "'")
                .equals("1"));
        String request = one("select ref from erasure_request order by id desc limit 1");
        signedIn("dpo1")
                .press(
                        "/erasure/erasures/" + request,
                        "form",
                        "decide",
                        Map.of("decision", "GRANTED", "reason", REASON));
        assertThat(worker.status("/casefile/overview/" + erased)).isEqualTo(410);
        String afterwards = received(worker);
        assertThat(backup.run("ship")).endsWith("ends with 0");
        assertThat(backup.run("status")).doesNotContain("MISSING").endsWith("ends with 0");
        assertThat(backup.filesWith(wrappedKeys()))
                .as("files of the backups with keys: those that are kept 14 days")
                .containsExactly("keys.age", "log-keys.age");
        assertThat(backup.filesWith(List.of("CREATE TABLE `person_field`")))
                .as("files of the backups in which the dump is found")
                .containsExactly("database.age");
        Path half1 = centre.file("half-of-backup-1");
        Path half2 = centre.file("half-of-backup-2");
        assertThat(centre.keys(Map.of(), "escrow", half1.toString(), half2.toString()))
                .endsWith("ends with 0");
        String[] restore = {
            "restore",
            backup.file("store").toString(),
            "--identity",
            backup.file("person2").toString(),
            "--halves",
            half1.toString(),
            half2.toString(),
            "--until",
            time
        };
        assertThat(backup.run(restore))
                .contains(
                        "The database here holds an installation",
                        "etc/env is here",
                        "The folder of the keys, " + centre.file("keys") + ", is not empty")
                .endsWith("ends with 1");

        centre.undeploy();
        loseEverything(backup);
        assertRefusals(backup, restore);
        assertThat(backup.run(restore))
                .contains(
                        "as the manifest says",
                        "Binary log: carried out until ",
                        "open, 0 do not.",
                        "Signed protocol: ")
                .endsWith("ends with 0");
        String fields = "select count(*) from person_field where person_ref = '" + person + "'";
        assertThat(one(fields)).as("fields of the client in the backup").isNotEqualTo("0");
        centre.redeploy();

        IntakeHttpClient again = signedIn("worker1");
        assertThat(again.status("/casefile/overview/" + erased)).isEqualTo(410);
        assertThat(again.page("/worklist/list?stage=ANY")).contains("Chị Đào").doesNotContain("Chị Thoáng");
        assertThat(again.status("/casefile/overview/" + afterwards)).isEqualTo(404);
        assertEverybodyOpens(List.of(early, late));
        assertThat(one(fields)).isEqualTo("0");
        assertThat(one("select count(*) from person_index where person_ref = '" + person + "'"))
                .isEqualTo("0");
        assertProtocolIsSigned(backup);
        everythingOpens();
    }

    private static List<String> wrappedKeys() throws IOException {
        List<Path> files = new ArrayList<>(filesBelow(centre.file("keys/person")));
        files.removeIf(file -> file.endsWith(".lock"));
        files.addAll(keysets(centre.file("keys")));
        List<String> wrapped = new ArrayList<>();
        for (Path file : files) {
            wrapped.add(BackupCommand.wrappedKey(Files.readString(file)));
        }
        return wrapped;
    }

    /** Database, keys, master key and settings; what is left is what was shipped, an escrow and the identities of two people. */
    private static void loseEverything(BackupCommand backup) throws Exception {
        centre.databaseClient().execute("drop schema donghanh; drop schema donghanh_log");
        for (Path folder : List.of(centre.file("keys"), backup.file("state"))) {
            deleteBelow(folder);
        }
        // what `rm -r keys/*` leaves
        Files.createFile(centre.file("keys/.lock"));
        Files.delete(centre.file("keys-master/master.key"));
        Files.delete(backup.file("etc/env"));
    }

    private static void assertRefusals(BackupCommand backup, String... restore) throws Exception {
        String[] other = restore.clone();
        backup.identity("stranger");
        other[3] = backup.file("stranger").toString();
        assertThat(backup.run(other)).contains("opens no backup of these").endsWith("ends with 1");

        Path away = Files.createDirectories(backup.file("away"));
        Path store = backup.file("store");
        List<Path> taken = filesBelow(store).stream()
                .filter(file -> file.endsWith("settings.age")
                        || file.toString().contains("/erased/")
                        || file.toString().matches(".*/log\\.[0-9]+\\.0{12}-.*\\.more\\..*"))
                .toList();
        assertThat(taken).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : taken) {
            Files.move(file, away.resolve(store.relativize(file).toString().replace('/', '+')));
        }
        Path database = filesBelow(store).stream()
                .filter(file -> file.endsWith("database.age"))
                .findFirst()
                .orElseThrow();
        byte[] sound = Files.readAllBytes(database);
        byte[] damaged = sound.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(database, damaged);
        other = restore.clone();
        other[6] = other[5];
        assertThat(backup.run(other))
                .contains(
                        "settings.age is missing",
                        "The checksum of database.age",
                        "a piece of the binary log is missing",
                        "erased clients would come back",
                        "are not the two halves of one escrow")
                .endsWith("ends with 1");
        Files.write(database, sound);
        for (Path file : taken) {
            Files.move(away.resolve(store.relativize(file).toString().replace('/', '+')), file);
        }
        assertThat(filesBelow(centre.file("keys"))).containsExactly(centre.file("keys/.lock"));
        assertThat(Files.exists(backup.file("etc/env"))).isFalse();
    }

    private static void assertProtocolIsSigned(BackupCommand backup) throws Exception {
        Path protocol = filesBelow(backup.file("state/protocols")).get(0);
        assertThat(Files.readAllLines(protocol)).contains("Persons on record without keys: 0.");
        assertThat(centre.keys(Map.of(), "signed", protocol.toString()))
                .contains("This installation signed it")
                .endsWith("ends with 0");
        String text = Files.readString(protocol);
        assertThat(text).contains("erased: 1 persons, of whom 1 still had keys", "rows donghanh.case_file ");
        Files.writeString(protocol, text.replace("of whom 1", "of whom 0"));
        assertThat(centre.keys(Map.of(), "signed", protocol.toString()))
                .contains("or was changed since")
                .endsWith("ends with 1");
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void deleteBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** One stop of the application serves three clients' stories and that of the keys, because each start costs as much as all else here. */
    private static void wrongOldAndLostKeysAndAnOldDumpMeetOneStop() throws Exception {
        LostKeys lost = new LostKeys();
        OldKeys old = new OldKeys();
        ErasedClient erased = new ErasedClient();
        centre.undeploy();

        erased.restoreTheDump();
        old.stopTheStartButNotTheCommands();
        lost.areNamedAndGivenUp(old.half1, old.half2);
        old.openUnderAMasterKeyInAStore();

        erased.staysErased();
        assertEverybodyOpens(old.numbers);
        assertThat(all("select ref from donghanh_log.audit_subject where kind = 'keys'"))
                .as("events of the commands")
                .contains("verify", "escrow", "rewrap", "restore", "forgo " + lost.number);
        lost.areCountedWhereNothingElseIsClosed();
        lost.openWhenTheyAreFound();
        lost.endAndAreErased();
    }

    /** A client who is erased after a dump of the database was made. */
    private static final class ErasedClient {
        private final String number;
        private final String stays;
        private final String person;
        private final Path dump = centre.file("dump.sql");

        ErasedClient() throws Exception {
            IntakeHttpClient worker = signedIn("worker1");
            number = worker.receive(worker.open("Chị Thoáng"));
            stays = received(worker);
            run("update case_file set status = 'CLOSED' where number = '" + number + "'");
            person = one("select person_ref from case_file where number = '" + number + "'");
            askForErasure(worker, number);
            centre.databaseClient().dump(dump);
            assertThat(worker.page("/casefile/overview/" + number)).contains("Chị Thoáng");

            grantErasure();
            assertThat(worker.status("/casefile/overview/" + number)).isEqualTo(410);
        }

        void restoreTheDump() throws Exception {
            centre.databaseClient().restore(dump);
            assertThat(one(fields())).as("fields of the client in the dump").isNotEqualTo("0");
        }

        void staysErased() throws Exception {
            IntakeHttpClient again = signedIn("worker1");
            assertThat(again.status("/casefile/overview/" + number)).isEqualTo(410);
            assertThat(again.page("/worklist/list?stage=ANY"))
                    .contains("Chị Đào")
                    .doesNotContain("Chị Thoáng");
            assertThat(again.page("/casefile/overview/" + stays)).contains("Chị Đào");
            assertThat(one(fields())).isEqualTo("0");
            assertThat(one("select count(*) from person_index where person_ref = '" + person + "'"))
                    .isEqualTo("0");
        }

        private String fields() {
            return "select count(*) from person_field where person_ref = '" + person + "'";
        }
    }

    /** Keysets from before a rotation, and a master key from before a rewrapping. */
    private static final class OldKeys {
        private final List<String> numbers;
        private final Path master = centre.file("keys-master/master.key");
        private final Path keys = centre.file("keys");
        private final Path old = centre.file("keys-of-yesterday");
        private final Path half1 = centre.file("half-of-the-director");
        private final Path half2 = centre.file("half-of-the-parent-body");

        OldKeys() throws Exception {
            IntakeHttpClient worker = signedIn("worker1");
            numbers = List.of(received(worker), received(worker));
            copyKeysets(keys, old);
            signedIn("admin1").press("/keymanagement/keys", "form", "rotate", Map.of());
            awaitCondition("the rotation is done", () -> one(newestRun("ended_at")) != null);
        }

        void stopTheStartButNotTheCommands() throws Exception {
            assertThat(centre.keys(Map.of(), "verify"))
                    .contains("keysets open under")
                    .endsWith("ends with 0");
            assertThat(centre.keys(Map.of(), "escrow", half1.toString(), half2.toString()))
                    .endsWith("ends with 0");
            assertThat(centre.keys(
                            Map.of(), "restore", half1.toString(), half1.toString(), keys + "-no", master + "-no"))
                    .contains("are not the two halves of one escrow")
                    .endsWith("ends with 1");

            Path next = centre.file("keys-master/next.key");
            Files.writeString(next, newKey());
            assertThat(centre.keys(Map.of("DH_NEXT_MASTER_KEY_FILE", next.toString()), "rewrap"))
                    .contains("keysets are wrapped anew")
                    .endsWith("ends with 0");
            assertThat(centre.redeployExpectingFailure())
                    .as("the old master key")
                    .contains("does not open the keysets in DH_KEYS_DIR (" + keys
                            + "): they were made under another one.");
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
                            Map.of(),
                            "restore",
                            half1.toString(),
                            half2.toString(),
                            keys.toString(),
                            master.toString()))
                    .contains("The master key and the keysets are back and open.")
                    .endsWith("ends with 0");
        }

        /** The restored keys are rewrapped and open everything; SetUpUiIT tests the start without a master key. */
        void openUnderAMasterKeyInAStore() throws Exception {
            centre.endServer();
            Map<String, String> stored = stored("master.cs", "DH_MASTER_KEY");
            assertThat(centre.keys(stored("master.cs", "DH_NEXT_MASTER_KEY"), "rewrap"))
                    .contains("keysets are wrapped anew")
                    .endsWith("ends with 0");
            centre.set(stored);
            centre.set(Map.of("DH_MASTER_KEY_FILE", ""));
            centre.startServer();
        }
    }

    /** Two clients whose keys are lost: one is named by her case, of the other only the case is left. */
    private static final class LostKeys {
        private final String reads;
        private final String number;
        private final String unnamed;
        private final String without;
        private final Path file;
        private final Path away = centre.file("found-too-late");

        LostKeys() throws Exception {
            IntakeHttpClient worker = signedIn("worker1");
            reads = received(worker);
            number = received(worker);
            unnamed = received(worker);
            without = one("select person_ref from case_file where number = '" + unnamed + "'");
            run("delete from person_index where person_ref = '" + without + "'");
            run("delete from person_field where person_ref = '" + without + "'");
            file = keysOf(one("select person_ref from case_file where number = '" + number + "'"));
        }

        private static Path keysOf(String person) {
            return centre.file("keys/person/" + person.substring(0, 2) + "/" + person);
        }

        /** They are given up with both halves of the escrow, which no single person has. */
        void areNamedAndGivenUp(Path half1, Path half2) throws Exception {
            Files.move(file, away);
            Files.delete(keysOf(without));

            assertThat(centre.redeployExpectingFailure())
                    .contains("it lacks the keys of 2 of the ", "by the command: keys lost.");
            assertThat(centre.keys(Map.of(), "lost"))
                    .contains(number, unnamed, "Persons on record without keys: 2.")
                    .doesNotContain(reads)
                    .endsWith("ends with 1");
            assertThat(centre.keys(Map.of(), "forgo", half1.toString(), half1.toString()))
                    .as("with one half of the escrow")
                    .contains("are not the two halves of one escrow")
                    .endsWith("ends with 1");
            assertThat(centre.keys(Map.of(), "forgo", half1.toString(), half2.toString()))
                    .contains(number + " is given up.")
                    .endsWith("ends with 0");
            assertThat(centre.keys(Map.of(), "lost")).endsWith("ends with 0");
        }

        void areCountedWhereNothingElseIsClosed() throws Exception {
            assertEverybodyOpens(List.of(reads));
            IntakeHttpClient again = signedIn("worker1");
            assertThat(again.page("/casefile/overview/" + number))
                    .contains(number)
                    .doesNotContain("Chị Đào");
            assertThat(again.status("/intake/screening/" + number)).isEqualTo(423);
            everythingOpens();
            assertThat(Integer.parseInt(
                            one("select sum(lost) from key_run_part where run_id = (select max(id) from key_run)")))
                    .isPositive();
        }

        void openWhenTheyAreFound() throws Exception {
            Files.move(away, file);
            assertEverybodyOpens(List.of(reads, number));
        }

        /** An unreadable case is ended by the director and erased by the data protection officer, without decrypting anything. */
        void endAndAreErased() throws Exception {
            IntakeHttpClient worker = signedIn("worker1");
            IntakeHttpClient director = signedIn("director1");
            assertThat(worker.page("/casefile/overview/" + unnamed)).doesNotContain("giving:giveUp");
            director.press("/casefile/overview/" + unnamed, "giving", "giveUp", Map.of());
            assertThat(one("select status from case_file where number = '" + unnamed + "'"))
                    .isEqualTo("CLOSED");
            askForErasure(worker, unnamed);
            grantErasure();
            assertThat(worker.status("/casefile/overview/" + unnamed)).isEqualTo(410);
            assertThat(centre.read("keys/erased")).contains(without);
        }
    }

    /** The keys are moved meanwhile, which opens and compares all that the killed server has left. */
    private static void serverKilledDuringARotationFinishesItWithMovedKeys() throws Exception {
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

        moveTheKeys();
        replica = ReplicaForReports.create(centre);
        centre.set(replica.settings());
        centre.startServer();
        assertEverybodyOpens(numbers);
        awaitCondition("the rotation is done", () -> one(newestRun("ended_at")) != null);
        assertEverybodyOpens(numbers);
        assertThat(all("select hex(token) from person_index")).isNotEmpty().doesNotContainAnyElementsOf(tokens);
        everythingOpens();
    }

    private static void moveTheKeys() throws Exception {
        assertThat(centre.keys(keyServer.settings("DH_NEXT_KEYS"), "move"))
                .contains(
                        " keysets, both lists and the journal are the same in both places.",
                        "Destroyed in DH_KEYS_DIR (")
                .endsWith("ends with 0");
        assertThat(keysets(centre.file("keys"))).isEmpty();
        assertThat(filesBelow(centre.file("keys/person"))).allMatch(file -> file.endsWith(".lock"));
        centre.set(Map.of("DH_KEYS_DIR", ""));
        centre.set(keyServer.settings("DH_KEYS"));
    }

    private static void keysThatAreAwayAreOneLineAndOneWhenTheyAreBack() throws Exception {
        new KeysInASchema(centre, keyServer).areOneLineWhenTheyAreAwayAndOneWhenTheyAreBack();
    }

    private static void pageAsksForItsKeysOnceHoweverManyThereAre(TestReporter reporter) throws Exception {
        new KeysInASchema(centre, keyServer).areAskedForOnceAPageHoweverManyThereAre(reporter);
    }

    private static void figuresAreReadFromAReplicaThatHasEverything() throws Exception {
        Objects.requireNonNull(replica).isReadWhileItHasEverything();
    }

    private static void centreWithASchemaIsRestoredToATimeAndErasuresStay() throws Exception {
        new KeysInASchema(centre, keyServer).areRestoredToATimeAndErasuresStay();
    }

    static void askForErasure(IntakeHttpClient worker, String number) throws Exception {
        worker.press(
                "/erasure/request/" + number,
                "form",
                "save",
                Map.of("ground", "CLIENT_ASKED", "identified", "KNOWN_TO_WORKER", "askedOn", today()));
    }

    /** The data protection officer decides on the newest request. */
    static void grantErasure() throws Exception {
        String request = one("select ref from erasure_request order by id desc limit 1");
        signedIn("dpo1")
                .press(
                        "/erasure/erasures/" + request,
                        "form",
                        "decide",
                        Map.of("decision", "GRANTED", "reason", REASON));
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

    static String received(IntakeHttpClient worker) throws IOException, InterruptedException {
        return worker.receive(worker.open("Chị Đào"));
    }

    static IntakeHttpClient signedIn(String username) throws IOException, InterruptedException {
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

    static String one(String sql) throws SQLException {
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

    static void run(String sql) throws SQLException {
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
