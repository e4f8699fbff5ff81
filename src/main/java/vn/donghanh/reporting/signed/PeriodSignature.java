package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.donghanh.encryption.InstallationSigner.InstallationSignature;

/** The signature under a period: of a statement that holds the hashes of all its parts and who took each step. Append-only. */
@Entity
@Table(name = "period_signature", catalog = "donghanh_log")
class PeriodSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The reference of the snapshot. */
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "blob")
    private byte[] statement;

    @Column(columnDefinition = "varbinary(64)")
    private byte[] signature;

    private int keyNumber;

    @Column(columnDefinition = "varbinary(32)")
    private byte[] publicKey;

    private Instant signedAt;

    protected PeriodSignature() {}

    PeriodSignature(String ref, String statement, InstallationSignature signature, Instant at) {
        this.ref = ref;
        this.statement = CanonicalJson.bytes(statement);
        this.signature = signature.bytes();
        this.keyNumber = signature.keyNumber();
        this.publicKey = signature.publicKey();
        this.signedAt = at;
    }

    String ref() {
        return ref;
    }

    /** What was signed. */
    byte[] bytes() {
        return statement;
    }

    String statement() {
        return new String(statement, StandardCharsets.UTF_8);
    }

    InstallationSignature signature() {
        return new InstallationSignature(keyNumber, publicKey, signature);
    }
}
