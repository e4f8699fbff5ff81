package vn.donghanh.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** One case of a hand-over, with its earlier and its new manager. Append-only. */
@Entity
@Table(name = "handed_case", catalog = "donghanh_log")
class HandedCase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String handoverRef;

    private long caseId;
    private @Nullable StaffId fromStaffId;
    private StaffId toStaffId;
    private Instant handedAt;
    private StaffId staffId;

    protected HandedCase() {}

    HandedCase(String handoverRef, CaseId caseId, @Nullable StaffId from, StaffId to, StaffId by, Instant at) {
        this.handoverRef = handoverRef;
        this.caseId = caseId.value();
        this.fromStaffId = from;
        this.toStaffId = to;
        this.staffId = by;
        this.handedAt = at;
    }

    StaffId to() {
        return toStaffId;
    }

    StaffId by() {
        return staffId;
    }

    Instant at() {
        return handedAt;
    }
}
