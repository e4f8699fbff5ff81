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
 * A request for emergency access beyond the hourly limit. Someone else allows or refuses it; once allowed, the requester opens
 * it within some hours.
 */
@Entity
class BreakGlassAllowance {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private BreakGlassRequestDetails details;
    private int hours;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private BreakGlassAllowanceStatus state;

    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant openUntil;

    @Version
    private int version;

    protected BreakGlassAllowance() {}

    BreakGlassAllowance(String ref, BreakGlassRequestDetails details, int hours, Instant askedAt) {
        this.ref = ref;
        this.details = details;
        this.hours = hours;
        this.askedAt = askedAt;
        this.state = BreakGlassAllowanceStatus.WAITING;
    }

    /** @param until when the permission lapses unless it was used */
    void decide(boolean allowed, StaffId staffId, Instant at, Instant until) {
        if (staffId.equals(details.staffId())) {
            throw new RuleViolationException(BreakGlassRule.OWN_REQUEST);
        }
        transition(
                allowed ? BreakGlassAllowanceStatus.ALLOWED : BreakGlassAllowanceStatus.REFUSED,
                BreakGlassRule.DECIDED_ALREADY);
        decidedBy = staffId;
        decidedAt = at;
        openUntil = allowed ? until : null;
    }

    void open(Instant now) {
        if (isLapsed(now)) {
            throw new RuleViolationException(BreakGlassRule.LAPSED);
        }
        transition(BreakGlassAllowanceStatus.OPENED, BreakGlassRule.NOT_ALLOWED);
    }

    /** Returns whether the request was allowed but not used in time. */
    boolean isLapsed(Instant now) {
        return state == BreakGlassAllowanceStatus.ALLOWED && !now.isBefore(openUntil);
    }

    private void transition(BreakGlassAllowanceStatus next, BreakGlassRule violation) {
        if (!state.next().contains(next)) {
            throw new RuleViolationException(violation);
        }
        state = next;
    }

    String ref() {
        return ref;
    }

    BreakGlassRequestDetails details() {
        return details;
    }

    int hours() {
        return hours;
    }

    Instant askedAt() {
        return askedAt;
    }

    BreakGlassAllowanceStatus state() {
        return state;
    }

    @Nullable
    StaffId decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant openUntil() {
        return openUntil;
    }
}
