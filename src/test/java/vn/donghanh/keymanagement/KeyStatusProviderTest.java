package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.StatusFinding;

class KeyStatusProviderTest {
    private static final String MADE = "2026-11-02T03:00:00Z escrow";
    private static final String REWRAPPED = "2026-11-03T03:00:00Z rewrap";

    @Test
    void escrowCountsUntilTheKeysChange() {
        assertThat(escrow(null)).isEqualTo(StatusFinding.ESCROW_MISSING);
        assertThat(escrow(null, MADE, "2026-11-04T03:00:00Z verify")).isEqualTo(StatusFinding.ESCROW_MADE);
        assertThat(escrow(null, MADE, REWRAPPED)).isEqualTo(StatusFinding.ESCROW_MISSING);
        assertThat(escrow(null, MADE, REWRAPPED, "2026-11-03T04:00:00Z escrow")).isEqualTo(StatusFinding.ESCROW_MADE);
        assertThat(escrow(Instant.parse("2026-11-02T03:00:01Z"), MADE)).isEqualTo(StatusFinding.ESCROW_MISSING);
        assertThat(escrow(Instant.parse("2026-11-02T02:59:59Z"), MADE)).isEqualTo(StatusFinding.ESCROW_MADE);
    }

    @Test
    void valuesThatDoNotOpenAreAFinding() {
        assertThat(KeyStatusProvider.values(0, 0).finding()).isEqualTo(StatusFinding.VALUES_OPEN);
        assertThat(KeyStatusProvider.values(1, 0).finding()).isEqualTo(StatusFinding.VALUES_ALTERED);
        assertThat(KeyStatusProvider.values(0, 2).finding()).isEqualTo(StatusFinding.VALUES_ALTERED);
    }

    private static StatusFinding escrow(@Nullable Instant rotatedAt, String... journal) {
        return KeyStatusProvider.escrow(List.of(journal), rotatedAt).finding();
    }
}
