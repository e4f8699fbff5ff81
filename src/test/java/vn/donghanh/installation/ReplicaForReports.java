package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.installation.Installation.awaitCondition;
import static vn.donghanh.installation.KeysInstallationIT.received;
import static vn.donghanh.installation.KeysInstallationIT.signedIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second database that follows that of an installation as {@code src/deb/root/usr/share/donghanh/replica.cnf} and {@code sql/replication.sql} say, from which figures are read. */
final class ReplicaForReports {
    private static final String PASSWORD = "only-for-tests-of-replicas";
    private static final Pattern STAGE = Pattern.compile("/reporting/figure[?]of=stage[^\"]+");

    private final Installation centre;
    private final Installation replica;
    private final String url;

    private ReplicaForReports(Installation centre, Installation replica, String url) {
        this.centre = centre;
        this.replica = replica;
        this.url = url;
    }

    static ReplicaForReports create(Installation centre) throws Exception {
        Installation replica = Installation.createUpTo(0, "replica", List.of("--server-id=2"));
        String url;
        try (Connection connection = replica.connect()) {
            url = connection.getMetaData().getURL().replaceFirst("[?].*", "?sslMode=DISABLED");
        }
        ReplicaForReports created = new ReplicaForReports(centre, replica, url);
        created.follow();
        return created;
    }

    private void follow() throws Exception {
        Path accounts = replica.file("replication.sql");
        Files.writeString(
                accounts,
                Files.readString(Path.of("sql/replication.sql"))
                        .replaceAll("(REPLICA|FAILOVER|REPORTS)_PASSWORD", PASSWORD));
        centre.databaseClient().restore(accounts);
        replica.databaseClient().restore(accounts);
        Path dump = replica.file("dump.sql");
        centre.databaseClient().dumpForReplica(dump);
        replica.databaseClient().restore(dump);
        String port;
        try (Connection connection = centre.connect()) {
            port = connection.getMetaData().getURL().replaceFirst(".*127\\.0\\.0\\.1:([0-9]+)/.*", "$1");
        }
        replica.databaseClient()
                .execute("CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=" + port
                        + ", MASTER_USER='dh_replica', MASTER_PASSWORD='" + PASSWORD
                        + "', MASTER_SSL=0, MASTER_USE_GTID=slave_pos; START REPLICA; SET GLOBAL read_only = ON; SET GLOBAL "
                        + setting("init_connect"));
        assertThat(refusal("dh_app", Installation.PASSWORD)).contains("init_connect command failed");
    }

    /** As it stands in the file for replicas. */
    private static String setting(String name) throws IOException {
        return Files.readAllLines(Path.of("src/deb/root/usr/share/donghanh/replica.cnf")).stream()
                .filter(line -> line.startsWith(name + " = "))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    Map<String, String> settings() {
        return Map.of("DH_REPORTS_DB_URL", url, "DH_REPORTS_DB_USER", "dh_reports", "DH_REPORTS_DB_PASSWORD", PASSWORD);
    }

    /** A client who was just received is counted in each of these, though the list of figures knows her from the database that is read. */
    void isReadWhileItHasEverything() throws Exception {
        IntakeHttpClient worker = signedIn("worker1");
        IntakeHttpClient director = signedIn("director1");
        long before = selects();
        assertThat(isCounted(director, received(worker))).isTrue();
        assertThat(selects()).as("statements that the replica answered").isGreaterThan(before + 10);
        assertThat(status()).contains("Số liệu và báo cáo được đọc từ DH_REPORTS_DB_URL (");

        replica.databaseClient().execute("STOP REPLICA SQL_THREAD");
        String late = received(worker);
        assertThat(isCounted(director, late)).as("while the replica is behind").isTrue();
        assertThat(lastLine()).contains("Figures are read from the primary: DH_REPORTS_DB_URL (", "has not what");
        assertThat(status()).contains("chưa có đủ những gì đã lưu");

        replica.databaseClient().execute("START REPLICA SQL_THREAD");
        awaitCondition("the replica is read again", () -> {
            isCounted(director, received(worker));
            return lastLine().contains("Figures are read from DH_REPORTS_DB_URL (");
        });
        replica.pauseGuard();
        replica.killDatabase();
        assertThat(isCounted(director, received(worker)))
                .as("while the replica is away")
                .isTrue();
        assertThat(lastLine()).contains("Figures are read from the primary: DH_REPORTS_DB_URL (", "(state 08");
        assertThat(status()).contains("Không đọc được từ DH_REPORTS_DB_URL (").doesNotContain(PASSWORD);
        assertThat(centre.log()).doesNotContain(PASSWORD);
        replica.resumeGuard();
    }

    private static boolean isCounted(IntakeHttpClient reader, String number) throws Exception {
        String outcomes = reader.page("/reporting/outcomes");
        Matcher stages = STAGE.matcher(outcomes);
        while (stages.find()) {
            if (reader.page(stages.group().replace("&amp;", "&")).contains(number)) {
                return true;
            }
        }
        return false;
    }

    private static String status() throws Exception {
        return signedIn("admin1").page("/operations/status");
    }

    private String lastLine() {
        return centre.log()
                .lines()
                .filter(line -> line.contains("Figures are read from "))
                .reduce("", (first, second) -> second);
    }

    private long selects() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "dh_reports", PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("show global status like 'Com_select'")) {
            counted.next();
            return counted.getLong(2);
        }
    }

    void close() throws Exception {
        replica.close();
    }
}
