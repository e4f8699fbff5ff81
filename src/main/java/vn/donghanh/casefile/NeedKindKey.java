package vn.donghanh.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import vn.donghanh.casefile.model.CaseId;

/** The random key under which the records of one case that concern one kind of health need are compared. The kind is encrypted. */
@Entity
class NeedKindKey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private byte[] kindSealed;

    protected NeedKindKey() {}

    NeedKindKey(String ref, CaseId caseId, byte[] encryptedKind) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.kindSealed = encryptedKind;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    byte[] kindSealed() {
        return kindSealed;
    }
}
