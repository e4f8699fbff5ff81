package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service runs, when the application does not start. Java is a program that says why, and ends once it was looked at twenty times, or after ten seconds. */
class ServeTest {
    private static final int KILLED = 137;
    private static final int ENDED_BY_ITSELF = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
                "org.hibernate.exception.JDBCConnectionException: JDBC exception executing SQL",
                "The MariaDB server is running with the --read-only option"
            })
    void serverEndsWhenItsDatabaseWasAway(String reason) throws Exception {
        assertThat(served(reason)).isEqualTo(KILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Access denied for user 'dh_app'", "the key file cannot be read"})
    void serverStaysWhateverElseIsAmiss(String reason) throws Exception {
        assertThat(served(reason)).isEqualTo(ENDED_BY_ITSELF);
    }

    private int served(String reason) throws IOException, InterruptedException {
        Path failed = folder.resolve("cache/server/deployments/donghanh.war.failed");
        Path looked = folder.resolve("looked");
        Files.createDirectories(folder.resolve("server/standalone/configuration"));
        program(
                "java",
                "printf '%%s' \"$REASON\" >%s; turn=0; until [ \"$(wc -l <%s)\" -ge 20 ] || [ $turn -ge 200 ]; do turn=$((turn + 1)); /bin/sleep 0.05; done; exit %d"
                        .formatted(failed, looked, ENDED_BY_ITSELF));
        program("sleep", "until [ -s %s ]; do /bin/sleep 0.05; done; echo >>%s".formatted(failed, looked));
        Files.createFile(looked);
        Path serve = folder.resolve("serve");
        Files.writeString(
                serve,
                Files.readString(Path.of("src/deb/serve"))
                        .replace("/usr/share/donghanh", folder.toString())
                        .replace("/var/cache/donghanh", folder.resolve("cache").toString())
                        .replace("/var/log/donghanh", folder.toString()));
        ProcessBuilder service = new ProcessBuilder("sh", serve.toString()).redirectErrorStream(true);
        service.environment().put("REASON", reason);
        service.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        Process served = service.start();
        // until nobody who could write into the folder is left
        served.getInputStream().readAllBytes();
        return served.waitFor();
    }

    private void program(String name, String commands) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
