package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the keys, run by the user of the server or by root for another user; a double stands in for its program. */
class KeyCommandTest {
    private static final String SELF = System.getProperty("user.name");
    private static final boolean ROOT = SELF.equals("root");
    private static final String USER = ROOT ? "nobody" : SELF;

    @TempDir
    Path folder;

    private Path keys;

    @BeforeEach
    void createInstallation() throws Exception {
        for (String module : List.of("org/wildfly/security/elytron-base", "org/jboss/logging", "org/wildfly/common")) {
            Files.createDirectories(folder.resolve("home/modules/system/layers/base/" + module + "/main"));
        }
        Path war = Files.createDirectories(folder.resolve("home/standalone/deployments"))
                .resolve("donghanh.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (String part : List.of(
                    "classes/vn/donghanh/encryption/a",
                    "classes/vn/donghanh/keymanagement/a",
                    "classes/vn/donghanh/shared/a",
                    "lib/a")) {
                zip.putNextEntry(new ZipEntry("WEB-INF/" + part));
            }
        }
        keys = Files.createDirectories(folder.resolve("keys"));
        Path stub = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(
                stub,
                """
                #!/bin/sh
                case "$*" in
                *move*) mkdir "$DH_NEXT_KEYS_DIR/person"; touch "$DH_NEXT_KEYS_DIR/person/one" ;;
                *restore*) mkdir "$RESTORED/person"; touch "$RESTORED/person/one" "$MASTER" ;;
                *) mkdir "$DH_KEYS_DIR/person"; touch "$DH_KEYS_DIR/person/one" ;;
                esac
                exit 3
                """);
        assertThat(stub.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void filesBelongToTheUserWhoseKeysTheyAre() throws Exception {
        assertThat(command(Map.of(), "rewrap")).as("the code of the program").isEqualTo(3);
        assertThat(owner(keys.resolve("person/one"))).isEqualTo(SELF);
        restoreInto(Files.createDirectories(folder.resolve("restored")));
        assertThat(owner(folder.resolve("restored/person/one"))).isEqualTo(SELF);
    }

    @Test
    void filesWrittenByRootBelongToTheOwnerOfTheKeys() throws Exception {
        assumeThat(ROOT).isTrue();
        assertThat(run(Map.of(), "chown", USER, keys.toString())).isZero();
        assertThat(command(Map.of(), "rewrap")).as("the code of the program").isEqualTo(3);
        assertThat(owner(keys.resolve("person"))).isEqualTo(USER);
        assertThat(owner(keys.resolve("person/one"))).isEqualTo(USER);
    }

    @Test
    void restoredKeysBelongToTheOwnerOfTheirFolder() throws Exception {
        assumeThat(ROOT).isTrue();
        Path restored = Files.createDirectories(folder.resolve("restored"));
        assertThat(run(Map.of(), "chown", USER, restored.toString())).isZero();
        Path master = restoreInto(restored);
        assertThat(owner(restored.resolve("person/one"))).isEqualTo(USER);
        assertThat(owner(master)).isEqualTo(USER);
    }

    @Test
    void movedKeysBelongToTheOwnerOfTheirFolder() throws Exception {
        assumeThat(ROOT).isTrue();
        Path next = Files.createDirectories(folder.resolve("next"));
        assertThat(run(Map.of(), "chown", USER, next.toString())).isZero();
        command(Map.of("DH_NEXT_KEYS_DIR", next.toString()), "move");
        assertThat(owner(next.resolve("person"))).isEqualTo(USER);
        assertThat(owner(next.resolve("person/one"))).isEqualTo(USER);
    }

    private Path restoreInto(Path restored) throws Exception {
        Path master = restored.resolve("master.key");
        command(
                Map.of("RESTORED", restored.toString(), "MASTER", master.toString()),
                "restore",
                "half1",
                "half2",
                restored.toString(),
                master.toString());
        return master;
    }

    private int command(Map<String, String> settings, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 2];
        command[0] = "wildfly-config/keys";
        command[1] = folder.resolve("home").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return run(settings, command);
    }

    private int run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(settings);
        process.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        process.environment().put("DH_KEYS_DIR", String.valueOf(keys));
        return process.start().waitFor();
    }

    private static String owner(Path file) throws IOException {
        return Files.getOwner(file).getName();
    }
}
