package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import vn.donghanh.casefile.model.CaseId;

/** What the codes of one case in a ledger stand for, encrypted with the key of the client. Deleted when the client is erased. */
@Entity
class PeriodLedgerCase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String snapshotRef;

    @Column(updatable = false)
    private long caseId;

    @Column(columnDefinition = "mediumblob")
    private byte[] codesSealed;

    protected PeriodLedgerCase() {}

    PeriodLedgerCase(String ref, String snapshotRef, CaseId caseId, byte[] codesSealed) {
        this.ref = ref;
        this.snapshotRef = snapshotRef;
        this.caseId = caseId.value();
        this.codesSealed = codesSealed;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    byte[] codesSealed() {
        return codesSealed;
    }
}
