package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.encryption.BlindIndexContributor;
import vn.donghanh.encryption.CiphertextStatus;

/** The progress of a run in one encrypted column, with the reasons of failures. */
class KeyMaintenanceProgressTest {
    private static final EncryptedColumn NOTES = new EncryptedColumn("donghanh", "progress_note", "body_sealed");

    private KeyMaintenanceProgress part;

    @BeforeEach
    void aPart() {
        part = new KeyMaintenanceProgress(5, NOTES, 10);
    }

    @Test
    void progressBeginsBeforeTheFirstRow() {
        assertThat(part.column()).isEqualTo(NOTES);
        assertThat(part.lastRef()).isEmpty();
        assertThat(part.toRow())
                .isEqualTo(new KeyMaintenanceProgressRow("progress_note.body_sealed", false, 10, 0, 0, 0, 0, 0, false));
    }

    @Test
    void failuresAreCountedByReason() {
        for (CiphertextStatus state : CiphertextStatus.values()) {
            part.record(state);
        }
        part.record(CiphertextStatus.ERASED);
        part.record(CiphertextStatus.ERASED);
        part.record(CiphertextStatus.LOST);
        part.advanceTo("r");
        assertThat(part.lastRef()).isEqualTo("r");
        KeyMaintenanceProgressRow row = part.toRow();
        assertThat(row.seen()).isEqualTo(8);
        assertThat(row.erased()).isEqualTo(3);
        assertThat(row.lost()).isEqualTo(2);
        assertThat(row.closed()).isEqualTo(1);
        assertThat(row.opened()).as("under the current or an older key").isEqualTo(2);
    }

    @Test
    void indexTokensAreCountedByBatch() {
        part.record(new BlindIndexContributor.Batch("a", 2, 5, 3, 1));
        part.record(new BlindIndexContributor.Batch("b", 1, 2, 1, 0));
        assertThat(part.lastRef()).isEqualTo("b");
        assertThat(part.toRow().seen()).isEqualTo(7);
        assertThat(part.resealed()).isEqualTo(4);
        assertThat(part.toRow().resealed()).isEqualTo(4);
        assertThat(part.toRow().closed()).isEqualTo(1);
    }

    /** Values written during the run are counted as seen too. */
    @Test
    void seenNeverExceedsTotal() {
        KeyMaintenanceProgress grown = new KeyMaintenanceProgress(5, NOTES, 1);
        grown.record(CiphertextStatus.OPENS);
        grown.record(CiphertextStatus.OPENS);
        assertThat(grown.toRow().total()).isEqualTo(2);
    }

    @Test
    void nextRoundKeepsTheReEncryptedCount() {
        for (CiphertextStatus state : CiphertextStatus.values()) {
            part.record(state);
        }
        part.recordReEncrypted();
        part.recordReEncrypted();
        part.advanceTo("r");
        part.finish();
        assertThat(part.toRow().finished()).isTrue();
        part.restart();
        assertThat(part.lastRef()).isEmpty();
        assertThat(part.resealed()).isEqualTo(2);
        assertThat(part.toRow())
                .isEqualTo(new KeyMaintenanceProgressRow("progress_note.body_sealed", false, 10, 0, 2, 0, 0, 0, false));
    }

    @Test
    void logColumnsAreAppendOnly() {
        EncryptedColumn log = new EncryptedColumn("donghanh_log", "case_move", "reason_sealed");
        assertThat(new KeyMaintenanceProgress(5, log, 0).toRow().appendOnly()).isTrue();
    }
}
