package vn.donghanh.caseaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** An auditor's finding about one case of the sample or the whole sample. Immutable. */
@Entity
@Table(name = "case_audit_finding")
class AuditFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long auditId;
    private @Nullable Long sampleId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private FindingKind kind;

    private byte[] wordsSealed;
    private StaffId foundBy;
    private Instant foundAt;

    protected AuditFinding() {}

    /** @param sample null if the finding concerns the whole sample */
    AuditFinding(
            String ref,
            CaseAudit audit,
            @Nullable SampledCase sample,
            FindingKind kind,
            byte[] wordsSealed,
            StaffId staffId,
            Instant at) {
        this.ref = ref;
        this.auditId = audit.id();
        this.sampleId = sample == null ? null : sample.id();
        this.kind = kind;
        this.wordsSealed = wordsSealed;
        this.foundBy = staffId;
        this.foundAt = at;
    }

    String ref() {
        return ref;
    }

    @Nullable
    Long sample() {
        return sampleId;
    }

    FindingKind kind() {
        return kind;
    }

    byte[] wordsSealed() {
        return wordsSealed;
    }

    StaffId foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }
}
