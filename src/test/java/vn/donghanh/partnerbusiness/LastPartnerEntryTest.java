package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.partner.EntryCorrectionReason;

class LastPartnerEntryTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void entryIsUndoneWithinTenMinutesAndCorrectedLater() {
        LastPartnerEntry last = new LastPartnerEntry("label", "now", "before", AT);
        Instant end = AT.plus(EntryCorrectionReason.UNDO_PERIOD);

        assertThat(last.undoableUntil()).isEqualTo(end);
        assertThat(last.isUndoableAt(end.minusMillis(1))).isTrue();
        assertThat(last.isUndoableAt(end)).isFalse();
    }
}
