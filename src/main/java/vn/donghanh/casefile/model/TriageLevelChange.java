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
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.PersonRef;

/** A change of the triage level by screening or manually, or the refusal of a requested lower level; append-only. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "case_level_change", catalog = "donghanh_log")
public class TriageLevelChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private TriageLevel fromLevel;

    @Enumerated(EnumType.STRING)
    private TriageLevel toLevel;

    private Instant changedAt;
    private StaffId changedBy;

    /** The request that the decision answers. */
    @Column(columnDefinition = "char(26)")
    private @Nullable String requestRef;

    private byte @Nullable [] reasonSealed;

    protected TriageLevelChange() {}

    public TriageLevelChange(
            String ref,
            CaseId caseId,
            TriageLevel from,
            TriageLevel to,
            Instant at,
            StaffId staffId,
            @Nullable String requestRef,
            byte @Nullable [] reasonSealed) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.fromLevel = from;
        this.toLevel = to;
        this.changedAt = at;
        this.changedBy = staffId;
        this.requestRef = requestRef;
        this.reasonSealed = reasonSealed;
    }

    public static EncryptedCell reasonCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_level_change", "reason", ref);
    }

    public String ref() {
        return ref;
    }

    public TriageLevel from() {
        return fromLevel;
    }

    public TriageLevel to() {
        return toLevel;
    }

    public @Nullable String requestRef() {
        return requestRef;
    }

    /** Returns the message key of the timeline entry. */
    public String timelineKey() {
        if (toLevel == fromLevel) {
            return "timeline.level.kept";
        }
        return toLevel.atLeast(fromLevel) ? "timeline.level.raised" : "timeline.level.lowered";
    }

    public Instant at() {
        return changedAt;
    }

    public StaffId by() {
        return changedBy;
    }

    public byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }
}
