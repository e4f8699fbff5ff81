package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the service runs. Where the application does not start, Java is a program that says why, and ends once it was looked at twenty times, or after ten
 * seconds; where it does, one that says what it was given.
 */
class ServeTest {
    private static final int KILLED = 137;
    private static final int ENDED_BY_ITSELF = 7;

    @TempDir
    Path folder;

    private String compiler = "";
    private String collector = "";
    private String version = "17.0.21+9-Debian";

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

    @Test
    void startUsesTheClassesThatWereKept() throws Exception {
        Files.createFile(classes().resolve("classes.jsa"));
        assertThat(options()).contains("-XX:SharedArchiveFile=" + classes().resolve("classes.jsa"));
    }

    @Test
    void startKeepsItsClassesWhenTheyAreWanted() throws Exception {
        Files.createFile(classes().resolve("classes.jsa"));
        Files.createFile(classes().resolve("wanted"));
        assertThat(options())
                .contains("-XX:ArchiveClassesAtExit=" + folder.resolve("cache/classes.jsa"))
                .noneMatch(option -> option.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void startWithoutKeptClassesNamesNone() throws Exception {
        assertThat(options()).contains("-jar").noneMatch(option -> option.contains("classes.jsa"));
    }

    @Test
    void compilerOfTwoCoresHasRoomForItsCode() throws Exception {
        compiler = "C1";
        assertThat(options()).contains("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");
    }

    @Test
    void compilersOfMoreCoresKeepTheirOwnRoom() throws Exception {
        compiler = "C2";
        assertThat(options()).contains("-jar").noneMatch(option -> option.contains("CodeCache"));
    }

    @Test
    void survivorSpaceOfTheSerialCollectorHoldsACheckOfAPassphrase() throws Exception {
        collector = "Serial";
        assertThat(options()).contains("-XX:+UseSerialGC", "-Xmx768m", "-Xms400m", "-Xmn112m", "-XX:SurvivorRatio=2");
    }

    @Test
    void otherCollectorDividesTheHeapItself() throws Exception {
        collector = "G1";
        assertThat(options()).contains("-XX:+UseG1GC", "-Xmx768m").noneMatch(option -> option.startsWith("-Xmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25+36-LTS", "25.0.3+9-Debian", "26.0.1+8", "30.0.1+7"})
    void objectsHaveAShortHeadWhereJavaKnowsIt(String known) throws Exception {
        version = known;
        assertThat(options()).contains("-XX:+UseCompactObjectHeaders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.21+9-Debian", "21.0.9+10", "24.0.2+12"})
    void earlierJavaIsNotAskedForAShortHead(String earlier) throws Exception {
        version = earlier;
        assertThat(options()).contains("-jar").doesNotContain("-XX:+UseCompactObjectHeaders");
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("cache-classes"));
    }

    private List<String> options() throws IOException, InterruptedException {
        java("printf '%s\\n' \"$@\"");
        program("sleep", "/bin/sleep 0.05");
        Process service = serve("");
        List<String> options = service.inputReader().lines().toList();
        assertThat(service.waitFor()).isZero();
        return options;
    }

    private int served(String reason) throws IOException, InterruptedException {
        Path failed = folder.resolve("cache/server/deployments/donghanh.war.failed");
        Path looked = folder.resolve("looked");
        java(
                "printf '%%s' \"$REASON\" >%s; turn=0; until [ \"$(wc -l <%s)\" -ge 20 ] || [ $turn -ge 200 ]; do turn=$((turn + 1)); /bin/sleep 0.05; done; exit %d"
                        .formatted(failed, looked, ENDED_BY_ITSELF));
        program("sleep", "until [ -s %s ]; do /bin/sleep 0.05; done; echo >>%s".formatted(failed, looked));
        Files.createFile(looked);
        Process service = serve(reason);
        // until nobody who could write into the folder is left
        service.getInputStream().readAllBytes();
        return service.waitFor();
    }

    private Process serve(String reason) throws IOException {
        Files.createDirectories(folder.resolve("server/standalone/configuration"));
        Path serve = folder.resolve("serve");
        Files.writeString(
                serve,
                Files.readString(Path.of("src/deb/root/usr/share/donghanh/serve"))
                        .replace("/usr/share/donghanh", folder.toString())
                        .replace("/var/cache/donghanh", folder.resolve("cache").toString())
                        .replace("/var/log/donghanh", folder.toString()));
        ProcessBuilder service = new ProcessBuilder("sh", serve.toString()).redirectErrorStream(true);
        service.environment().put("REASON", reason);
        service.environment().put("VERSION", version);
        service.environment().put("DH_COMPILER", compiler);
        service.environment().put("DH_COLLECTOR", collector);
        service.environment().put("DH_HEAP", "768");
        service.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        return service.start();
    }

    private void java(String commands) throws IOException {
        program(
                "java",
                "[ $1 != -Xinternalversion ] || exec echo \"OpenJDK 64-Bit Server VM ($VERSION) for linux\"\n"
                        + commands);
    }

    private void program(String name, String commands) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
