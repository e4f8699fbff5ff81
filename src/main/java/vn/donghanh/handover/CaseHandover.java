package vn.donghanh.handover;

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
import vn.donghanh.shared.RandomReference;

/** One hand-over of cases within a unit: whose, why, and whether the account ended with it. Append-only. */
@Entity
@Table(name = "case_handover", catalog = "donghanh_log")
class CaseHandover {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long unitId;
    private @Nullable StaffId fromStaffId;

    @Enumerated(EnumType.STRING)
    private HandoverReason reason;

    private boolean accountEnded;
    private Instant happenedAt;
    private StaffId staffId;

    protected CaseHandover() {}

    /** @param from whose cases go; null for the cases of a whole unit */
    CaseHandover(
            long unitId, @Nullable StaffId from, HandoverReason reason, boolean accountEnded, StaffId by, Instant at) {
        this.ref = RandomReference.random();
        this.unitId = unitId;
        this.fromStaffId = from;
        this.reason = reason;
        this.accountEnded = accountEnded;
        this.staffId = by;
        this.happenedAt = at;
    }

    String ref() {
        return ref;
    }
}
