package vn.donghanh.casefile;

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
import vn.donghanh.shared.RuleViolation;

/**
 * An opening past one's grants that was asked for after too many within the hour: somebody else allows or refuses it, then the asker opens
 * it, within hours.
 */
@Entity
class BreakGlassAllowance {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private BreakGlassWish wish;
    private int hours;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private AllowanceState state;

    private StaffId decidedBy;
    private Instant decidedAt;
    private Instant openUntil;

    @Version
    private int version;

    protected BreakGlassAllowance() {}

    BreakGlassAllowance(String ref, BreakGlassWish wish, int hours, Instant askedAt) {
        this.ref = ref;
        this.wish = wish;
        this.hours = hours;
        this.askedAt = askedAt;
        this.state = AllowanceState.WAITING;
    }

    /** @param until when what is allowed lapses unless it was opened */
    void decide(boolean allowed, StaffId by, Instant at, Instant until) {
        if (by.equals(wish.staffId())) {
            throw new RuleViolation(BreakGlassRule.OWN_REQUEST);
        }
        to(allowed ? AllowanceState.ALLOWED : AllowanceState.REFUSED, BreakGlassRule.DECIDED_ALREADY);
        decidedBy = by;
        decidedAt = at;
        openUntil = allowed ? until : null;
    }

    void open(Instant now) {
        if (isLapsed(now)) {
            throw new RuleViolation(BreakGlassRule.LAPSED);
        }
        to(AllowanceState.OPENED, BreakGlassRule.NOT_ALLOWED);
    }

    /** Allowed, and not opened in time. */
    boolean isLapsed(Instant now) {
        return state == AllowanceState.ALLOWED && !now.isBefore(openUntil);
    }

    private void to(AllowanceState next, BreakGlassRule otherwise) {
        if (!state.next().contains(next)) {
            throw new RuleViolation(otherwise);
        }
        state = next;
    }

    String ref() {
        return ref;
    }

    BreakGlassWish wish() {
        return wish;
    }

    int hours() {
        return hours;
    }

    Instant askedAt() {
        return askedAt;
    }

    AllowanceState state() {
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
