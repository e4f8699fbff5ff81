package vn.donghanh.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.document.inspection.ContentFixture;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.SettingsFixture;

/** The scanner speaks clamd's protocol: here with a double of it, by command with a real one (docs/testing.md). */
class ClamdScannerTest {
    private final ClamdScanner scanner = new ClamdScanner(Duration.ofMillis(800));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        ClamdDouble.CLEAN + ", CLEAN",
        ClamdDouble.INFECTED + ", INFECTED",
        ClamdDouble.NO_VERDICT + ", UNAVAILABLE",
        "'', UNAVAILABLE"
    })
    void answerIsUnderstood(String answer, ScanResult result) throws Exception {
        byte[] content = new byte[200_000];
        content[150_000] = 7;
        try (ClamdDouble clamd = ClamdDouble.onPort(answer)) {
            assertThat(scanner.scan(ContentFixture.of(content), clamd.address()))
                    .isEqualTo(result);
            assertThat(clamd.received()).isEqualTo(content);
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
    void scannerIsReachedThroughItsSocket() throws Exception {
        SocketAddress address = UnixDomainSocketAddress.of(folder.resolve("clamd.ctl"));
        try (ClamdDouble clamd = ClamdDouble.at(address, ClamdDouble.CLEAN)) {
            assertThat(scanner.scan(ContentFixture.of(new byte[] {1, 2, 3}), address))
                    .isEqualTo(ScanResult.CLEAN);
            assertThat(clamd.received()).containsExactly(1, 2, 3);
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
}
