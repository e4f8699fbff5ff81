package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.SettingsFixture;

/** The scanner speaks clamd's protocol: here with a double of it, by command with a real one (docs/testing.md). */
class VirusScannerTest {
    private final VirusScanner scanner = new VirusScanner(Duration.ofMillis(800));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Test-Signature FOUND, INFECTED",
        "INSTREAM size limit exceeded. ERROR, UNAVAILABLE",
        "'', UNAVAILABLE"
    })
    void answerIsUnderstood(String answer, ScanResult result) throws IOException {
        byte[] content = new byte[200_000];
        content[150_000] = 7;
        try (ServerSocketChannel clamd = ServerSocketChannel.open().bind(null)) {
            CompletableFuture<byte[]> received = serve(clamd, answer);
            assertThat(scanner.scan(ContentFixture.of(content), clamd.getLocalAddress()))
                    .isEqualTo(result);
            assertThat(received.join()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(ScanResult.class)
    void onlyAnInfectedFileIsRefused(ScanResult result) {
        assertThat(catchThrowableOfType(RuleViolationException.class, result::requireNotInfected))
                .satisfies(refusal -> assertThat(refusal == null ? null : refusal.rule())
                        .isEqualTo(result == ScanResult.INFECTED ? FileRule.VIRUS_FOUND : null));
    }

    @Test
    void scannerIsReachedThroughItsSocket() throws IOException {
        SocketAddress address = UnixDomainSocketAddress.of(folder.resolve("clamd.ctl"));
        try (ServerSocketChannel clamd =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            CompletableFuture<byte[]> received = serve(clamd, "stream: OK");
            assertThat(scanner.scan(ContentFixture.of(new byte[] {1, 2, 3}), address))
                    .isEqualTo(ScanResult.CLEAN);
            assertThat(received.join()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void scannerThatStaysSilentIsUnavailable() throws IOException {
        try (ServerSocketChannel clamd = ServerSocketChannel.open().bind(null)) {
            assertThat(scanner.scan(ContentFixture.of(new byte[] {1}), clamd.getLocalAddress()))
                    .isEqualTo(ScanResult.UNAVAILABLE);
        }
    }

    @Test
    void scannerThatIsNotThereIsUnavailable() {
        assertThat(scanner.scan(
                        ContentFixture.of(new byte[] {1}), UnixDomainSocketAddress.of(folder.resolve("nothing.ctl"))))
                .isEqualTo(ScanResult.UNAVAILABLE);
    }

    @Test
    void withoutASettingNothingIsScanned() {
        StoredContent content = ContentFixture.of(new byte[] {1});
        assertThat(scanner.scan(content, SettingsFixture.of(Map.of()).virusScanner()))
                .isEqualTo(ScanResult.NOT_CONFIGURED);
        String nobody = folder.resolve("nothing.ctl").toString();
        assertThat(scanner.scan(
                        content, SettingsFixture.of(Map.of("DH_CLAMD", nobody)).virusScanner()))
                .isEqualTo(ScanResult.UNAVAILABLE);
    }

    /** Accepts one connection, reads a command with its pieces and gives an answer; the result is what was sent. */
    private static CompletableFuture<byte[]> serve(ServerSocketChannel clamd, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (SocketChannel connection = clamd.accept();
                    DataInputStream in = new DataInputStream(Channels.newInputStream(connection))) {
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(US_ASCII));
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                Channels.newOutputStream(connection).write((answer + "\0").getBytes(US_ASCII));
                return content.toByteArray();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
