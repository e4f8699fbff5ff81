package vn.donghanh.lawful;

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

/** A status transition of a lawful request. Append-only. */
@Entity
@Table(name = "lawful_move", catalog = "donghanh_log")
class LawfulRequestTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String requestRef;

    @Enumerated(EnumType.STRING)
    private LawfulStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable LawfulStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LawfulStatus toStatus;

    private Instant movedAt;
    private StaffId movedBy;

    protected LawfulRequestTransition() {}

    LawfulRequestTransition(
            String requestRef, LawfulStep step, @Nullable LawfulStatus from, StaffId staffId, Instant at) {
        this.requestRef = requestRef;
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.movedBy = staffId;
        this.movedAt = at;
    }

    LawfulStep step() {
        return step;
    }

    @Nullable
    LawfulStatus from() {
        return fromStatus;
    }

    LawfulStatus to() {
        return toStatus;
    }
}
