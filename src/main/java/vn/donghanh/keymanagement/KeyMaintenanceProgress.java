package vn.donghanh.keymanagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.donghanh.encryption.BlindIndexContributor;
import vn.donghanh.encryption.CiphertextStatus;

/** The progress of a run in one encrypted column: the last row processed, and the results. */
@Entity
@Table(name = "key_run_part")
class KeyMaintenanceProgress {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long runId;
    private String schemaName;
    private String tableName;
    private String columnName;
    private long total;

    @Column(columnDefinition = "varchar(26)")
    private String lastRef;

    private long seen;
    private long resealed;
    private long erased;
    private long lost;
    private long closed;
    private boolean finished;

    @Version
    private int version;

    protected KeyMaintenanceProgress() {}

    KeyMaintenanceProgress(long runId, EncryptedColumn column, long total) {
        this.runId = runId;
        this.schemaName = column.schema();
        this.tableName = column.table();
        this.columnName = column.column();
        this.total = total;
        this.lastRef = "";
    }

    void record(CiphertextStatus state) {
        seen++;
        if (state == CiphertextStatus.ERASED) {
            erased++;
        } else if (state == CiphertextStatus.LOST) {
            lost++;
        } else if (state == CiphertextStatus.CLOSED) {
            closed++;
        }
    }

    void recordReEncrypted() {
        resealed++;
    }

    void record(BlindIndexContributor.Batch batch) {
        seen += batch.seen();
        resealed += batch.changed();
        closed += batch.altered();
        lastRef = batch.last();
    }

    void advanceTo(String ref) {
        lastRef = ref;
    }

    void finish() {
        finished = true;
    }

    /** Starts again at the first row; the count of re-encrypted values is kept. */
    void restart() {
        lastRef = "";
        seen = 0;
        erased = 0;
        lost = 0;
        closed = 0;
        finished = false;
    }

    EncryptedColumn column() {
        return new EncryptedColumn(schemaName, tableName, columnName);
    }

    String lastRef() {
        return lastRef;
    }

    KeyMaintenanceProgressRow toRow() {
        return new KeyMaintenanceProgressRow(
                tableName + "." + columnName,
                !column().isWritable(),
                Math.max(total, seen),
                seen,
                resealed,
                erased,
                lost,
                closed,
                finished);
    }

    long resealed() {
        return resealed;
    }

    long closed() {
        return closed;
    }
}
