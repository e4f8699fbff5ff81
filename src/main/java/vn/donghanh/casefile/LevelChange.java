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
import vn.donghanh.security.StaffId;

/** The level was raised or lowered, by screening or by hand: appended, never changed. */
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

    String ref() {
        return ref;
    }

    TriageLevel to() {
        return toLevel;
    }

    boolean isRaise() {
        return toLevel.atLeast(fromLevel);
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
