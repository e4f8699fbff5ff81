package vn.donghanh.casefile;

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
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** The level was raised, lowered or, when a lower one was asked for, kept; by screening or by hand: appended, never changed. */
@Entity
@Table(name = "case_level_change", catalog = "donghanh_log")
class LevelChange {
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
    private byte[] reasonSealed;

    protected LevelChange() {}

    LevelChange(
            String ref,
            CaseId file,
            TriageLevel from,
            TriageLevel to,
            Instant at,
            StaffId by,
            byte @Nullable [] reasonSealed) {
        this.ref = ref;
        this.caseId = file.value();
        this.fromLevel = from;
        this.toLevel = to;
        this.changedAt = at;
        this.changedBy = by;
        this.reasonSealed = reasonSealed;
    }

    static SealedCell reasonOf(PersonRef person, String ref) {
        return new SealedCell(person, "case_level_change", "reason", ref);
    }

    String ref() {
        return ref;
    }

    TriageLevel to() {
        return toLevel;
    }

    /** Message key of what the timeline says of it. */
    String timelineKey() {
        if (toLevel == fromLevel) {
            return "timeline.level.kept";
        }
        return toLevel.atLeast(fromLevel) ? "timeline.level.raised" : "timeline.level.lowered";
    }

    Instant at() {
        return changedAt;
    }

    StaffId by() {
        return changedBy;
    }

    byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }
}
