package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Sha256;

/** What was computed of a period: true figures and ledger encrypted, released figures readable, each with its hash. Append-only. */
@Entity
@Table(name = "period_snapshot_content", catalog = "donghanh_log")
class PeriodSnapshotContent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The reference of the snapshot. */
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "mediumblob")
    private byte[] figuresSealed;

    @Column(columnDefinition = "char(64)")
    private String figuresHash;

    @Column(columnDefinition = "longblob")
    private byte[] ledgerSealed;

    @Column(columnDefinition = "char(64)")
    private String ledgerHash;

    @Column(columnDefinition = "mediumblob")
    private byte @Nullable [] released;

    @Column(columnDefinition = "char(64)")
    private @Nullable String releasedHash;

    protected PeriodSnapshotContent() {}

    /** @param released in the clear; null when nothing is released */
    PeriodSnapshotContent(String ref, StoredText figures, StoredText ledger, @Nullable String released) {
        this.ref = ref;
        this.figuresSealed = figures.sealed();
        this.figuresHash = hash(figures.text());
        this.ledgerSealed = ledger.sealed();
        this.ledgerHash = hash(ledger.text());
        this.released = released == null ? null : CanonicalJson.bytes(released);
        this.releasedHash = released == null ? null : hash(released);
    }

    /** A text and its encrypted form. */
    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    record StoredText(String text, byte[] sealed) {}

    static String hash(String text) {
        return Sha256.hex(CanonicalJson.bytes(text));
    }

    /** Whether these are the texts that were stored, by their hashes. */
    boolean isUnchanged(String figures, String ledger) {
        String text = released();
        return hash(figures).equals(figuresHash)
                && hash(ledger).equals(ledgerHash)
                && (text == null ? releasedHash == null : hash(text).equals(releasedHash));
    }

    String ref() {
        return ref;
    }

    byte[] figuresSealed() {
        return figuresSealed;
    }

    String figuresHash() {
        return figuresHash;
    }

    byte[] ledgerSealed() {
        return ledgerSealed;
    }

    String ledgerHash() {
        return ledgerHash;
    }

    @Nullable
    String released() {
        return released == null ? null : new String(released, StandardCharsets.UTF_8);
    }

    @Nullable
    String releasedHash() {
        return releasedHash;
    }
}
