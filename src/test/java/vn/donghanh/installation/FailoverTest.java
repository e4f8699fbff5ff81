package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which database a failover chooses, and when it refuses; what the database of this machine is; the databases are files that a program in place of the client reads. */
class FailoverTest {
    /** A database is a folder: what it answers, and what it was told. */
    private static final String CLIENT =
            """
            #!/bin/bash
            host=here
            for argument; do case $argument in --host=*) host=${argument#*=} ;; esac; done
            cd "$DATABASES/$host" 2>/dev/null || exit 1
            statement=$(cat)
            echo "$statement" >>said
            case $statement in
            'SELECT @@read_only') cat read_only ;;
            'SELECT @@read_only, '*) echo "$(cat read_only) $(cat waits 2>/dev/null || echo 0)" ;;
            'SHOW REPLICA STATUS'*) cat replication 2>/dev/null ;;
            'SELECT @@gtid_current_pos') cat position ;;
            *MASTER_GTID_WAIT*) echo 0 ;;
            esac
            case $statement in
            *'read_only = OFF'*) echo 0 >read_only; rm -f replication ;;
            *'CHANGE MASTER TO MASTER_HOST'*)
                sed "s/.*MASTER_HOST='\\\\([^']*\\\\)'.*/Master_Host: \\\\1/; s/;.*//" <<<"$statement" >replication
                printf 'Master_Port: 3306\\nSlave_IO_Running: Yes\\nSlave_SQL_Running: Yes\\n' >>replication ;;
            esac
            """;

    @TempDir
    Path temp;

    private String address = "jdbc:mysql://db1,db2,db3/donghanh?sslMode=VERIFY_IDENTITY";

    @BeforeEach
    void makePrograms() throws IOException {
        Files.createDirectories(temp.resolve("bin"));
        Path client = Files.writeString(temp.resolve("bin/mariadb"), CLIENT);
        assertThat(client.toFile().setExecutable(true)).isTrue();
        Files.writeString(temp.resolve("failover.cnf"), "");
    }

    @Test
    void nothingIsChangedWhileThePrimaryAnswers() throws Exception {
        primary("db1");
        replica("db2", "db1", "0-1-7");
        replica("db3", "db1", "0-1-7");

        assertThat(run("failover")).contains("db1 is the primary, and it answers: nothing was changed", "ends with 1");
        assertThat(said("db2") + said("db3")).doesNotContain("STOP", "SET", "CHANGE");
    }

    @Test
    void theReplicaThatReceivedMostBecomesThePrimary() throws Exception {
        replica("db2", "db1", "0-1-99");
        replica("db3", "db1", "0-1-120");

        assertThat(run("failover"))
                .contains(
                        "New primary: db3", "db2  follows db3", "When db1 is back: donghanh rejoin db1", "ends with 0");
        assertThat(said("db3"))
                .containsSubsequence(
                        "STOP REPLICA IO_THREAD",
                        "MASTER_GTID_WAIT('0-1-120'",
                        "rpl_semi_sync_master_enabled = ON",
                        "read_only = OFF");
        assertThat(said("db2")).contains("MASTER_HOST='db3'").doesNotContain("read_only = OFF");
    }

    @Test
    void aPrimaryThatIsBackWithAllOfItGoesOn() throws Exception {
        restarted("db1", "0-1-120");
        replica("db2", "db1", "0-1-120");
        replica("db3", "db1", "0-1-99");

        assertThat(run("failover")).contains("New primary: db1", "db2  follows db1", "db3  follows db1", "ends with 0");
    }

    @Test
    void aPrimaryThatIsBackWithLessIsPassedOver() throws Exception {
        restarted("db1", "0-1-119");
        replica("db2", "db1", "0-1-120");
        replica("db3", "db1", "0-1-99");

        assertThat(run("failover"))
                .contains("New primary: db2", "db1  was the primary and is none: donghanh rejoin db1");
        assertThat(run("rejoin", "db1")).contains("db1  follows db2", "ends with 0");
    }

    @Test
    void aReplicaThatIsAwayMayHaveMore() throws Exception {
        replica("db2", "db1", "0-1-99");

        assertThat(run("failover"))
                .contains(
                        "No answer from db3", "Nothing was changed", "donghanh failover --without db3", "ends with 1");
        assertThat(said("db2")).doesNotContain("STOP", "SET", "CHANGE");
        assertThat(run("failover", "--without", "db3")).contains("New primary: db2", "ends with 0");
    }

    @Test
    void nothingIsChangedWhenNoDatabaseAnswers() throws Exception {
        assertThat(run("failover")).contains("None of the databases answers: nothing was changed", "ends with 1");
    }

    @Test
    void nobodyFollowsWhileTwoTakeWhatIsSaved() throws Exception {
        primary("db1");
        primary("db2");
        replica("db3", "db1", "0-1-7");

        assertThat(run("rejoin", "db3")).contains("Several databases take what is saved", "ends with 1");
    }

    @Test
    void tablesAreChangedByPrimaryOrReplicaOnly() throws Exception {
        primary("here");
        Path waits = Files.writeString(temp.resolve("here/waits"), "1\n");
        assertThat(run("here")).isEqualTo("primary\nends with 0");
        Files.delete(waits);
        assertThat(run("here")).contains("neither the primary nor a replica", "ends with 1");
        restarted("here", "0-1-7");
        assertThat(run("here")).contains("neither the primary nor a replica", "ends with 1");
        replica("here", "db1", "0-1-7");
        assertThat(run("here")).isEqualTo("replica\nends with 0");
        assertThat(said("here")).doesNotContain("STOP", "SET", "CHANGE");
    }

    @Test
    void oneDatabaseAloneIsNotAsked() throws Exception {
        address = "jdbc:mysql://127.0.0.1:3306/donghanh?sslMode=DISABLED";

        assertThat(run("here")).isEqualTo("only\nends with 0");
        assertThat(said("here")).isEmpty();
    }

    private void primary(String name) throws IOException {
        database(name, "0", "0-1-7");
    }

    private void restarted(String name, String position) throws IOException {
        database(name, "1", position);
    }

    private void replica(String name, String primary, String received) throws IOException {
        database(name, "1", "0-1-1");
        Files.writeString(
                temp.resolve(name).resolve("replication"),
                " Master_Host: %s%n Master_Port: 3306%n Gtid_IO_Pos: %s%n".formatted(primary, received));
    }

    private void database(String name, String readOnly, String position) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(folder.resolve("read_only"), readOnly + "\n");
        Files.writeString(folder.resolve("position"), position + "\n");
    }

    private String said(String name) throws IOException {
        Path said = temp.resolve(name).resolve("said");
        return Files.exists(said) ? Files.readString(said) : "";
    }

    private String run(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("bash", "src/deb/root/usr/share/donghanh/failover"));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
        command.environment().put("DATABASES", temp.toString());
        command.environment()
                .put("DH_FAILOVER_CLIENT", temp.resolve("failover.cnf").toString());
        command.environment().put("DH_DB_URL", address);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ends with " + process.waitFor();
    }
}
