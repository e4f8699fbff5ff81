package vn.donghanh.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.document.inspection.ContentFixture;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.SettingsFixture;

/** Asks a real clamd, whose address is the property {@code clamd} (docs/testing.md). */
class ClamdCheck {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ClamdScanner scanner = new ClamdScanner();
    private final Settings settings = SettingsFixture.of(Map.of("DH_CLAMD", System.getProperty("clamd")));

    private ScanResult scan(byte[] content) {
        return scanner.scan(ContentFixture.of(content), settings.virusScanner());
    }

    @Test
    void realScannerFindsTheTestVirus() {
        assertThat(scan(EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo(ScanResult.INFECTED);
    }

    @Test
    void realScannerAcceptsFilesUpToThirtyMegabytes() {
        assertThat(scan(new byte[] {1, 2, 3})).isEqualTo(ScanResult.CLEAN);
        assertThat(scan(new byte[30 << 20])).isEqualTo(ScanResult.CLEAN);
    }
}
