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

/**
 * What the command for backups does before it writes or sends anything: which database it takes, and what leaves a machine that is being restored. The
 * programs that it calls are replaced by small ones; encrypting is copying here.
 */
class BackupScriptTest {
    private static final String SET = "20261129T190014Z";

    private static final String CLIENT =
            """
            #!/bin/bash
            statement=$(cat)
            case $statement in
            'SELECT @@read_only, '*) cat "$MACHINE/read_only" ;;
            'SHOW REPLICA STATUS'*) cat "$MACHINE/replication" ;;
            'SELECT @@log_bin_basename'*) printf '%s\\n' "$MACHINE/log/bin" $'bin.000001\\t4' $'bin.000001\\t4' ;;
            'SELECT COUNT(*) FROM information_schema.tables'*) echo 0 ;;
            *"''rows '"*) echo count ;;
            count*) echo 'rows donghanh.case_file 0' ;;
            esac
            """;

    private static final String AGE =
            """
            #!/bin/bash
            while [ $# -gt 0 ]; do
                case $1 in
                --decrypt) file=yes; shift ;;
                --output) out=$2; shift 2 ;;
                --encrypt) shift ;;
                --*) shift 2 ;;
                *) exec cat "$1" ;;
                esac
            done
            cat >"$out"
            """;

    /** The command of the keys; when it moves keys into a schema, it notes what a shipment would find. */
    private static final String KEYS =
            """
            #!/bin/bash
            shift
            case $1 in
            move)
                find "$MACHINE/store" -type f -printf '%P\\n' | sort >"$MACHINE/found"
                cat "$MACHINE/state/sets" >>"$MACHINE/found"
                for lock in taking shipping; do flock --nonblock "$MACHINE/state/.$lock" true || echo "$lock waits" >>"$MACHINE/found"; done
                echo 'The server of the keys is away.'
                exit 1 ;;
            *) echo 0 do not open. ;;
            esac
            """;

    @TempDir
    Path machine;

    private String address = "jdbc:mysql://127.0.0.1:3306/donghanh?sslMode=DISABLED";

    @BeforeEach
    void makeMachine() throws IOException {
        for (String folder :
                List.of("bin", "etc", "memory", "state", "store", "log", "keys", "home/tools", "home/sql/migration")) {
            Files.createDirectories(machine.resolve(folder));
        }
        program("bin/mariadb", CLIENT);
        program("bin/age", AGE);
        program("bin/age-keygen", "#!/bin/sh\necho '# public key: age1own'\n");
        program("home/keys", KEYS);
        Files.createSymbolicLink(
                machine.resolve("home/failover"),
                Path.of("src/deb/root/usr/share/donghanh/failover").toAbsolutePath());
        Files.createSymbolicLink(
                machine.resolve("home/tools/classes"), Path.of("target/classes").toAbsolutePath());
        write("home/sql/grants.sql", "");
        write("home/sql/migration/V0042__some.sql", "");
        write("etc/recipients", "age1first\nage1second\n");
        write("log/bin.000001", "head");
        write("replication", "");
    }

    @Test
    void aReplicaMakesNoBackup() throws Exception {
        address = "jdbc:mysql://db1,db2,db3/donghanh";
        write("read_only", "1 0\n");
        write("replication", "Master_Host: db1\n");

        for (String command : List.of("ship", "backup", "drill")) {
            assertThat(run(command))
                    .isEqualTo(
                            "The MariaDB of this machine is a replica: the machine of the primary makes the backups.\nends with 0");
        }
        assertThat(files("store")).isEmpty();
        assertThat(files("state")).isEmpty();
    }

    @Test
    void aDatabaseThatNobodyUsesIsNotSaved() throws Exception {
        address = "jdbc:mysql://db1,db2,db3/donghanh";
        write("read_only", "0 0\n");

        for (String command : List.of("ship", "backup", "drill")) {
            assertThat(run(command))
                    .contains("neither the primary nor a replica")
                    .endsWith("ends with 1");
        }
        assertThat(Files.readString(machine.resolve("state/drill")))
                .contains("result=failed", "detail=The MariaDB of this machine is neither the primary nor a replica");
        assertThat(files("store")).isEmpty();
    }

    @Test
    void aDatabaseOfAnotherMachineIsNotSavedHere() throws Exception {
        address = "jdbc:mysql://192.0.2.7:3306/donghanh?sslMode=VERIFY_IDENTITY";

        assertThat(run("ship")).contains("is on another machine").endsWith("ends with 1");
        assertThat(files("store")).isEmpty();
    }

    @Test
    void nothingIsSentBeforeThereIsASet() throws Exception {
        assertThat(run("ship"))
                .contains("No set is in ", "nothing is sent off-site")
                .endsWith("ends with 1");
        assertThat(machine.resolve("sent")).doesNotExist();

        Files.createDirectories(machine.resolve("store").resolve(SET));
        Files.writeString(machine.resolve("log/bin.000001"), "head and more");
        program("bin/mariadb", CLIENT.replace("\\t4", "\\t13"));
        assertThat(run("ship")).endsWith("ends with 0");
        assertThat(machine.resolve("sent")).exists();
    }

    /** Even where the restore stops half way, after the settings are in their place. */
    @Test
    void aRestoreBringsAllBackupsBeforeTheSettings() throws Exception {
        Path set = Files.createDirectories(machine.resolve("brought").resolve(SET));
        Files.createDirectories(machine.resolve("brought/20261030T190014Z"));
        write("brought/20261030T190014Z/manifest.age", "older");
        write("store/20261030T190014Z/manifest.age", "old");
        write("identity", "");
        write("master", "");
        write(
                "settings/env",
                """
                DH_DB_URL='%s'
                DH_DB_PASSWORD=x
                DH_KEYS_DB_URL=jdbc:mysql://keys/donghanh_keys
                DH_KEYS_DB_USER=keys
                DH_KEYS_DB_PASSWORD=x
                """
                        .formatted(address));
        write(
                "brought/" + SET + "/manifest.age",
                """
                format 1
                taken 2026-11-29T19:00:14Z
                version 1.0
                lineage 20261101T000000Z
                log-file 1
                log-position 4
                key-piece 1
                erased 0
                tables 42
                rows donghanh.case_file 0
                """);
        write("content/index.keyset", "wrapped");
        shell(
                """
                tar -C settings -czf brought/%1$s/settings.age . && tar -C content -czf brought/%1$s/keys.age . &&
                echo '-- Dump completed' | gzip >brought/%1$s/database.age && cd brought/%1$s && sha256sum -- *.age >SHA256SUMS"""
                        .formatted(SET));

        assertThat(run(
                        "restore",
                        machine.resolve("brought").toString(),
                        "--identity",
                        machine.resolve("identity").toString(),
                        "--master",
                        machine.resolve("master").toString(),
                        "--without-log"))
                .contains("Set " + SET, "The server of the keys is away.")
                .endsWith("ends with 1");

        assertThat(machine.resolve("etc/env")).exists();
        List<String> expected = new ArrayList<>(List.of("20261030T190014Z/manifest.age"));
        for (String file : List.of("SHA256SUMS", "database.age", "keys.age", "manifest.age", "settings.age")) {
            expected.add(SET + "/" + file);
        }
        expected.addAll(List.of("2", "taking waits", "shipping waits"));
        assertThat(Files.readAllLines(machine.resolve("found"))).containsExactlyElementsOf(expected);
        assertThat(Files.readString(machine.resolve("store/20261030T190014Z/manifest.age")))
                .as("a copy that was interrupted before")
                .isEqualTo("older");
        assertThat(set.resolve("keys.age")).exists();
    }

    private void write(String file, String text) throws IOException {
        Path path = machine.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void program(String file, String text) throws IOException {
        write(file, text);
        assertThat(machine.resolve(file).toFile().setExecutable(true)).isTrue();
    }

    private List<String> files(String folder) throws Exception {
        return shell("find " + folder + " -type f ! -name '.*' -printf '%P\\n' | sort")
                .lines()
                .toList();
    }

    private String shell(String text) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", text)
                .directory(machine.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String run(String command, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "bash",
                "src/deb/root/usr/share/donghanh/backup",
                machine.resolve("home").toString(),
                command));
        words.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().put("PATH", machine.resolve("bin") + ":" + System.getenv("PATH"));
        process.environment().put("MACHINE", machine.toString());
        process.environment().put("DONGHANH_ETC", machine.resolve("etc").toString());
        process.environment().put("DONGHANH_MEMORY", machine.resolve("memory").toString());
        process.environment().put("DH_BACKUP_STATE", machine.resolve("state").toString());
        process.environment().put("DH_BACKUP_DIR", machine.resolve("store").toString());
        process.environment().put("DH_BACKUP_OFFSITE", "touch ../sent");
        process.environment().put("DH_KEYS_DIR", machine.resolve("keys").toString());
        process.environment().put("DH_DB_URL", address);
        Process running = process.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ends with " + running.waitFor();
    }
}
