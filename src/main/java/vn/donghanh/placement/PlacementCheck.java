package vn.donghanh.placement;

import jakarta.persistence.Column;
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
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;

/** That the client was asked whether the client still works there, and what was answered. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "placement_check", catalog = "donghanh_log")
class PlacementCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String placementRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private CheckMilestone milestone;

    @Enumerated(EnumType.STRING)
    private CheckAnswer answer;

    private LocalDate heldOn;
    private Instant recordedAt;
    private StaffId recordedBy;

    protected PlacementCheck() {}

    PlacementCheck(
            Placement placement, CheckMilestone milestone, CheckAnswer answer, LocalDate heldOn, BusinessStamp stamp) {
        this.placementRef = placement.ref();
        this.caseId = placement.caseId().value();
        this.milestone = milestone;
        this.answer = answer;
        this.heldOn = heldOn;
        this.recordedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
    }

    /** Returns whether the client was asked on a day of this milestone; after a correction of the first day another one may hold it. */
    boolean isWithin(CheckWindow window) {
        return window.isOpenOn(heldOn);
    }

    String placementRef() {
        return placementRef;
    }

    long caseId() {
        return caseId;
    }

    CheckMilestone milestone() {
        return milestone;
    }

    CheckAnswer answer() {
        return answer;
    }

    boolean isFinal() {
        return answer.isFinal();
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}
