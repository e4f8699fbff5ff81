package vn.donghanh.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * Emergency access to a case, or to one identity field, beyond the user's grants, for some hours. The case manager is notified
 * and someone else reviews it.
 */
@Entity
class BreakGlass {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private BreakGlassRequestDetails details;
    private Instant fromAt;
    private Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private BreakGlassStatus state;

    private Instant reviewDue;
    private @Nullable StaffId reviewedBy;
    private @Nullable Instant reviewedAt;
    private byte @Nullable [] verdictSealed;

    @Version
    private int version;

    protected BreakGlass() {}

    /** @param reviewDue the deadline for the review by someone else */
    BreakGlass(String ref, BreakGlassRequestDetails details, Instant from, Instant until, Instant reviewDue) {
        this.ref = ref;
        this.details = details;
        this.fromAt = from;
        this.untilAt = until;
        this.reviewDue = reviewDue;
        this.state = BreakGlassStatus.WAITING;
    }

    void conclude(BreakGlassStatus verdict, StaffId staffId, Instant at, byte @Nullable [] sealed) {
        if (staffId.equals(details.staffId())) {
            throw new RuleViolationException(BreakGlassRule.OWN_OPENING);
        }
        if (!state.next().contains(verdict)) {
            throw new RuleViolationException(BreakGlassRule.REVIEWED_ALREADY);
        }
        state = verdict;
        reviewedBy = staffId;
        reviewedAt = at;
        verdictSealed = sealed;
    }

    String ref() {
        return ref;
    }

    BreakGlassRequestDetails details() {
        return details;
    }

    Instant from() {
        return fromAt;
    }

    Instant until() {
        return untilAt;
    }

    BreakGlassStatus state() {
        return state;
    }

    Instant reviewDue() {
        return reviewDue;
    }

    @Nullable
    StaffId reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    byte @Nullable [] verdictSealed() {
        return verdictSealed;
    }
}
