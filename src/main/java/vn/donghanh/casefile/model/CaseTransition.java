package vn.donghanh.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;

/** A completed transition of a case; append-only. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "case_move", catalog = "donghanh_log")
public class CaseTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private CaseStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private CaseStatus toStatus;

    private Instant movedAt;
    private StaffId movedBy;
    private byte @Nullable [] reasonSealed;

    protected CaseTransition() {}

    CaseTransition(
            String ref,
            CaseId caseId,
            int episode,
            CaseStep step,
            CaseStatus from,
            CaseStatus to,
            Instant at,
            StaffId staffId,
            byte @Nullable [] reasonSealed) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.episode = episode;
        this.step = step;
        this.fromStatus = from;
        this.toStatus = to;
        this.movedAt = at;
        this.movedBy = staffId;
        this.reasonSealed = reasonSealed;
    }

    public String ref() {
        return ref;
    }

    public CaseStep step() {
        return step;
    }

    public CaseStatus from() {
        return fromStatus;
    }

    public CaseStatus to() {
        return toStatus;
    }

    int episode() {
        return episode;
    }

    public Instant at() {
        return movedAt;
    }

    public StaffId by() {
        return movedBy;
    }

    /** Returns why; null when nothing was written. */
    public @Nullable SealedReason reason() {
        return reasonSealed == null ? null : new SealedReason(ref, reasonSealed);
    }
}
