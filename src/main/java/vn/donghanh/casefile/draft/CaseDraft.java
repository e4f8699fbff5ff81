package vn.donghanh.casefile.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** What one author was writing in one form of one case. */
@Entity
class CaseDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private long caseId;

    @Enumerated(EnumType.STRING)
    private CaseDraftForm form;

    private byte[] contentSealed;
    private Instant savedAt;

    @Version
    private int version;

    protected CaseDraft() {}

    CaseDraft(StaffId staff, CaseId caseId, CaseDraftForm form) {
        this.ref = RandomReference.random();
        this.staffId = staff;
        this.caseId = caseId.value();
        this.form = form;
    }

    void update(byte[] content, Instant now) {
        contentSealed = content;
        savedAt = now;
    }

    String ref() {
        return ref;
    }

    Instant savedAt() {
        return savedAt;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}
