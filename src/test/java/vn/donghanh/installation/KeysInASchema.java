package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.installation.Installation.awaitCondition;
import static vn.donghanh.installation.KeysInstallationIT.askForErasure;
import static vn.donghanh.installation.KeysInstallationIT.deleteBelow;
import static vn.donghanh.installation.KeysInstallationIT.grantErasure;
import static vn.donghanh.installation.KeysInstallationIT.one;
import static vn.donghanh.installation.KeysInstallationIT.received;
import static vn.donghanh.installation.KeysInstallationIT.run;
import static vn.donghanh.installation.KeysInstallationIT.signedIn;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;

/**
 * What happens in the installation of {@link KeysInstallationIT} once its keys lie in a schema on a database server of their own. The last of it ends
 * the server.
 */
record KeysInASchema(Installation centre, KeyServer keyServer) {
    /** Neither a page nor a job writes more. */
    void areOneLineWhenTheyAreAwayAndOneWhenTheyAreBack() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String number = received(worker);
        Map<String, String> form = worker.open("Chị Lan");
        assertThat(centre.health("ready").statusCode()).isEqualTo(200);
        int before = centre.log().length();
        keyServer.kill();
        for (int request = 0; request < 5; request++) {
            assertThat(worker.status("/casefile/overview/" + number)).isGreaterThanOrEqualTo(500);
        }
        assertThatThrownBy(() -> worker.receive(form)).isInstanceOf(IOException.class);
        assertThat(centre.health("ready").statusCode())
                .as("readiness without the keys")
                .isEqualTo(503);
        assertThat(centre.health("live").statusCode()).isEqualTo(200);
        assertThat(warnings(before))
                .singleElement()
                .asString()
                .contains("DH_KEYS_DB_URL (", ") does not answer (", "state 08")
                .doesNotContain(KeyServer.PASSWORD);

        keyServer.restart();
        awaitCondition("the server has noticed", () -> warnings(before).size() > 1);
        assertThat(warnings(before))
                .hasSize(2)
                .last()
                .asString()
                .contains("The server of the keys answers again, after ");
        assertThat(centre.health("ready").statusCode()).isEqualTo(200);
        assertThat(worker.page("/casefile/overview/" + number)).contains("Chị Đào");
        assertThat(worker.page("/casefile/overview/" + received(worker))).contains("Chị Đào");
    }

    private List<String> warnings(int before) {
        return centre.log()
                .substring(before)
                .lines()
                .filter(line -> line.contains(" ") && !line.contains(" INFO "))
                .toList();
    }

    /** By what the server of the keys counts itself. */
    void areAskedForOnceAPageHoweverManyThereAre(TestReporter reporter) throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String number = received(worker);
        long few = statementsOf(worker, "/worklist/list?stage=ANY");
        for (int client = 0; client < 6; client++) {
            received(worker);
        }
        long many = statementsOf(worker, "/worklist/list?stage=ANY");
        long oneCase = statementsOf(worker, "/casefile/overview/" + number);
        reporter.publishEntry("statements for keys", "list " + few + " and " + many + ", case " + oneCase);
        assertThat(many).as("list with more clients").isEqualTo(few).isEqualTo(1);
        assertThat(oneCase).as("case").isEqualTo(1);
    }

    /** The least of some requests, because jobs ask, too. */
    private long statementsOf(IntakeHttpClient worker, String page) throws Exception {
        long least = Long.MAX_VALUE;
        try (Connection counting = keyServer.connect()) {
            for (int request = 0; request < 4; request++) {
                long before = selects(counting);
                worker.page(page);
                least = Math.min(least, selects(counting) - before);
            }
        }
        return least;
    }

    private long selects(Connection counting) throws SQLException {
        return Long.parseLong(first(counting, "show global status like 'Com_select'", 2));
    }

    /** Everything by the command of the package; the two restores are of a lost database alone, and of keys that are lost with it. */
    void areRestoredToATimeAndErasuresStay() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        String erased = worker.receive(worker.open("Chị Thoáng"));
        String early = received(worker);
        run("update case_file set status = 'CLOSED' where number = '" + erased + "'");
        String person = one("select person_ref from case_file where number = '" + erased + "'");
        askForErasure(worker, erased);
        BackupCommand backup = BackupCommand.create(centre, "backup-of-the-schema");
        backup.setUp();
        assertThat(backup.run("backup")).contains("Made and read back").endsWith("ends with 0");
        String late = received(worker);
        String time = one(
                "select date_format(convert_tz(utc_timestamp(), '+00:00', '+07:00') + interval 1 second, '%Y-%m-%d %H:%i:%s')");
        awaitCondition("the time has passed", () -> one("select convert_tz(utc_timestamp(), '+00:00', '+07:00') > '"
                        + time + "'")
                .equals("1"));
        grantErasure();
        assertThat(worker.status("/casefile/overview/" + erased)).isEqualTo(410);
        String afterwards = received(worker);
        assertThat(backup.run("ship")).endsWith("ends with 0");
        assertThat(backup.filesWith(wrappedKeys()))
                .as("files of the backups with keys: those that are kept 14 days")
                .containsExactly("keys.age", "log-keys.age");
        String half1 = backup.file("half1").toString();
        String half2 = backup.file("half2").toString();
        assertThat(centre.keys(Map.of(), "escrow", half1, half2)).endsWith("ends with 0");
        String[] restore = {
            "restore",
            backup.file("store").toString(),
            "--identity",
            backup.file("person2").toString(),
            "--halves",
            half1,
            half2,
            "--until",
            time
        };

        centre.endServer();
        keyServer.kill();
        run("insert into demo_load (started_at, ended_at) values (utc_timestamp(6), utc_timestamp(6))");
        assertThat(backup.run("ship"))
                .contains("The binary log is shipped, the keys are not: DH_KEYS_DB_URL (", ") does not answer (")
                .endsWith("ends with 1");
        keyServer.restart();
        assertDatabaseAloneIsRestored(backup, person, restore);

        loseDatabase(backup);
        keyServer.replaceSchema();
        assertThat(backup.run(restore))
                .contains("Keys: into the schema", "open, 0 do not.", "Signed protocol: ")
                .endsWith("ends with 0");
        assertThat(casesWith(early, late)).as("received before that time").isEqualTo("2");
        assertThat(casesWith(afterwards)).as("received later").isEqualTo("0");
        assertThat(one("select count(*) from person_field where person_ref = '" + person + "'"))
                .as("fields of the erased client in the backup, whose keys no longer exist")
                .isNotEqualTo("0");
        assertErased(person);
    }

    /** Its keys are as they were, and what was saved while they were away is there; an old list of erasures beside them is refused. */
    private void assertDatabaseAloneIsRestored(BackupCommand backup, String erased, String... restore)
            throws Exception {
        String[] everything = Arrays.copyOf(restore, restore.length - 2);
        String erasures = keys("select count(*) from listed_person where list = 'ERASED'");
        String loads = one("select count(*) from demo_load");
        loseDatabase(backup);
        keyServer.execute("create table donghanh_keys.kept select * from donghanh_keys.listed_person;"
                + " delete from donghanh_keys.listed_person");
        assertThat(backup.run(everything))
                .contains(
                        "Nothing was changed",
                        "The list of erasures in DH_KEYS_DB_URL has 0 persons, the one among the backups " + erasures)
                .endsWith("ends with 1");
        keyServer.execute("insert into donghanh_keys.listed_person select * from donghanh_keys.kept;"
                + " drop table donghanh_keys.kept");
        assertThat(backup.run(everything))
                .contains("Keys: as they are in the schema", "open, 0 do not.")
                .endsWith("ends with 0");
        assertThat(one("select count(*) from demo_load")).isEqualTo(loads);
        assertErased(erased);
    }

    /** Her keys are gone and she is on the list, from which a start repeats the erasure in the database, wherever the keys lie. */
    private void assertErased(String person) throws SQLException {
        assertThat(keys("select count(*) from person_key")).isNotEqualTo("0");
        assertThat(keys("select count(*) from person_key where person_ref = '" + person + "'"))
                .isEqualTo("0");
        assertThat(keys("select count(*) from listed_person where list = 'ERASED' and person_ref = '" + person + "'"))
                .isEqualTo("1");
    }

    private String casesWith(String... numbers) throws SQLException {
        return one("select count(*) from case_file where number in ('" + String.join("', '", numbers) + "')");
    }

    /** What cannot be read by chance: the wrapped keys themselves. */
    private List<String> wrappedKeys() throws SQLException {
        List<String> wrapped = new ArrayList<>();
        try (Connection connection = keyServer.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select content from keyset union all select content from person_key")) {
            while (rows.next()) {
                wrapped.add(BackupCommand.wrappedKey(rows.getString(1)));
            }
        }
        return wrapped;
    }

    /** Database, master key and settings; what is left is what was shipped, an escrow and the identities of two people. */
    private void loseDatabase(BackupCommand backup) throws Exception {
        centre.databaseClient().execute("drop schema donghanh; drop schema donghanh_log");
        deleteBelow(backup.file("state"));
        deleteBelow(centre.file("keys-master"));
        Files.deleteIfExists(backup.file("etc/master.key"));
        Files.delete(backup.file("etc/env"));
    }

    private String keys(String sql) throws SQLException {
        try (Connection connection = keyServer.connect()) {
            return first(connection, sql, 1);
        }
    }

    private String first(Connection connection, String sql, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(column);
        }
    }
}
