package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of the build's program for the data directory, each one sentence. */
class DataDirectoryTest {
    private static final String ANY_FREE = "0";

    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    private record Answer(int result, String said) {}

    @BeforeAll
    static void compile() {
        String program = "build/DataDirectory.java";
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", compiled.toString(), program))
                .isZero();
    }

    @Test
    void demoModeIsFixedWhenTheDirectoryIsCreated() throws Exception {
        Path demo = folder.resolve("demo");
        assertThat(open(demo, "true", "").result()).isZero();
        assertThat(open(demo, "true", "").result()).as("the second start").isZero();
        assertRefused(open(demo, "false", ""), "holds demonstration data; leave out -Ddemo=false");
        Path real = folder.resolve("real");
        assertThat(open(real, "false", "").result()).isZero();
        assertRefused(open(real, "true", ""), "holds a Centre's own data; add -Ddemo=false");
        assertThat(real.resolve("demo-passphrase")).doesNotExist();
    }

    @Test
    void secretsAreReadableByTheOwnerOnly() throws Exception {
        open(folder.resolve("demo"), "true", "một câu dài chỉ dùng để thử");
        for (String secret : new String[] {"db.properties", "demo-passphrase", "keys-master/master.key"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("demo").resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("demo/demo-passphrase")).hasContent("một câu dài chỉ dùng để thử");
        assertRefused(
                open(folder.resolve("demo"), "true", "một câu khác cũng dài như thế"),
                "got their passphrase at the first start");
    }

    @Test
    void secondStartNamesTheRunningOne() throws Exception {
        open(folder, "true", "");
        Files.writeString(folder.resolve("lock"), "http://localhost:8080/\n");
        try (FileChannel guard = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            guard.lock();
            assertRefused(
                    open(folder, "true", ""),
                    "it already runs with the data in " + folder + " at http://localhost:8080/");
        }
        assertThat(open(folder, "true", "").result()).as("after a crash").isZero();
    }

    @Test
    void invalidOptionsAreNamedInTheError() throws Exception {
        assertRefused(open(folder.resolve("new"), "yes", ""), "-Ddemo is true or false");
        assertRefused(open(folder.resolve("new"), "true", "short"), "-Ddemo.password needs at least 15 characters");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused(
                    run(folder.resolve("new").toString(), "true", "", port, ANY_FREE, ANY_FREE),
                    "port " + port + " is used by another program; choose another one with -Dhttp.port=");
        }
        assertThat(folder.resolve("new/kind")).doesNotExist();
    }

    private static Answer open(Path home, String demo, String passphrase) throws IOException, InterruptedException {
        return run(home.toString(), demo, passphrase, ANY_FREE, ANY_FREE, ANY_FREE);
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                compiled.toString(),
                "DataDirectory"));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        // the same encoding whatever the locale of the machine
        program.environment().put("LC_ALL", "C.UTF-8");
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.result()).isEqualTo(1);
        assertThat(answer.said()).contains("Đồng Hành cannot start: ").contains(sentence);
    }
}
