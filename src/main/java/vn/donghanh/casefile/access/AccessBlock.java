package vn.donghanh.casefile.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** A block because of a conflict of interest between a member of staff and the client. It overrides every grant and is invisible to the blocked person. */
@Entity
@Table(name = "case_block")
public class AccessBlock {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private StaffId staffId;
    private StaffId setBy;
    private Instant setAt;
    private @Nullable Instant liftedAt;
    private byte[] reasonSealed;

    @Column(columnDefinition = "char(26)")
    private @Nullable String mergeRef;

    protected AccessBlock() {}

    AccessBlock(String ref, CaseId caseId, StaffId staffId, StaffId setBy, Instant at, byte[] reasonSealed) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.staffId = staffId;
        this.setBy = setBy;
        this.setAt = at;
        this.reasonSealed = reasonSealed;
    }

    static EncryptedCell reasonCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_block", "reason", ref);
    }

    /** Marks the block as caused by a merge; it is lifted when the merge is undone. */
    AccessBlock causedByMerge(String merge) {
        mergeRef = merge;
        return this;
    }

    public StaffId staffId() {
        return staffId;
    }

    public StaffId blockedBy() {
        return setBy;
    }

    void lift(Instant at) {
        liftedAt = at;
    }
}
