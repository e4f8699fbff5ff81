package vn.donghanh.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * A merge of two cases of one client: the kept case continues, the merged case becomes part of it with all its content. The status of
 * the merged case is stored, so that it can be restored when the merge is undone.
 */
@Entity
public class CaseMerge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long pairId;
    private long keptCase;
    private long mergedCase;

    @Enumerated(EnumType.STRING)
    private CaseStatus statusBefore;

    private Instant statusSince;
    private Instant mergedAt;
    private StaffId mergedBy;
    private byte[] reasonSealed;
    private @Nullable Instant undoneAt;
    private @Nullable StaffId undoneBy;
    private byte @Nullable [] undoReasonSealed;

    @Version
    private int version;

    protected CaseMerge() {}

    public CaseMerge(
            String ref, long pairId, CaseView kept, CaseView merged, StaffId staffId, Instant at, byte[] reasonSealed) {
        this.ref = ref;
        this.pairId = pairId;
        this.keptCase = kept.id().value();
        this.mergedCase = merged.id().value();
        this.statusBefore = merged.status();
        this.statusSince = merged.statusSince();
        this.mergedBy = staffId;
        this.mergedAt = at;
        this.reasonSealed = reasonSealed;
    }

    /** Returns the ids of both cases. */
    public List<Long> caseIds() {
        return List.of(keptCase, mergedCase);
    }

    public void undo(StaffId staffId, Instant at, byte[] encryptedReason) {
        if (undoneAt != null) {
            throw new RuleViolationException(CaseRule.MERGE_ALREADY_UNDONE);
        }
        undoneAt = at;
        undoneBy = staffId;
        undoReasonSealed = encryptedReason;
    }

    public String ref() {
        return ref;
    }

    public long pairId() {
        return pairId;
    }

    public CaseId kept() {
        return new CaseId(keptCase);
    }

    public CaseId merged() {
        return new CaseId(mergedCase);
    }

    CaseStatus statusBefore() {
        return statusBefore;
    }

    Instant statusSince() {
        return statusSince;
    }
}
