package vn.donghanh.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.RandomReference;

/**
 * What was told about the first day of work, with its kind and pay. A later answer and a correction are entries of their own that name the entry
 * they replace. Rows are appended and never changed.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "placement_start", catalog = "donghanh_log")
class StartEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String placementRef;

    private long caseId;

    @Column(columnDefinition = "char(26)")
    private @Nullable String replacesRef;

    @Enumerated(EnumType.STRING)
    private @Nullable StartCorrectionReason reason;

    private LocalDate startOn;

    @Embedded
    private WorkTerms terms;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private Instant recordedAt;
    private StaffId recordedBy;

    protected StartEntry() {}

    /**
     * Records what the placement holds now.
     *
     * @param replaced the entry that held until now; null for the first
     * @param reason why that entry was wrong; null if it was not, but the client told more
     */
    StartEntry(
            Placement placement,
            BusinessStamp stamp,
            @Nullable StartEntry replaced,
            @Nullable StartCorrectionReason reason) {
        this.ref = RandomReference.random();
        this.placementRef = placement.ref();
        this.caseId = placement.caseId().value();
        this.replacesRef = replaced == null ? null : replaced.ref();
        this.reason = reason;
        this.startOn = Objects.requireNonNull(placement.startOn());
        this.terms = Objects.requireNonNull(placement.terms());
        this.source = stamp.source();
        this.recordedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
    }

    String ref() {
        return ref;
    }

    String placementRef() {
        return placementRef;
    }

    long caseId() {
        return caseId;
    }

    @Nullable
    String replacesRef() {
        return replacesRef;
    }

    @Nullable
    StartCorrectionReason reason() {
        return reason;
    }

    LocalDate startOn() {
        return startOn;
    }

    WorkTerms terms() {
        return terms;
    }

    BusinessSource source() {
        return source;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}
