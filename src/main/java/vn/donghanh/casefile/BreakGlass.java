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

/** A case, or one field of it, opened past one's grants for some hours. It is told to whoever answers for the case and reviewed by someone else. */
@Entity
class BreakGlass {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private BreakGlassWish wish;
    private Instant fromAt;
    private Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private BreakGlassState state;

    private Instant reviewDue;
    private StaffId reviewedBy;
    private Instant reviewedAt;
    private byte[] verdictSealed;

    @Version
    private int version;

    protected BreakGlass() {}

    /** @param reviewDue when someone else must have judged it */
    BreakGlass(String ref, BreakGlassWish wish, Instant from, Instant until, Instant reviewDue) {
        this.ref = ref;
        this.wish = wish;
        this.fromAt = from;
        this.untilAt = until;
        this.reviewDue = reviewDue;
        this.state = BreakGlassState.WAITING;
    }

    void judge(BreakGlassState verdict, StaffId by, Instant at, byte[] sealed) {
        if (by.equals(wish.staffId())) {
            throw new RuleViolation(BreakGlassRule.OWN_OPENING);
        }
        if (!state.next().contains(verdict)) {
            throw new RuleViolation(BreakGlassRule.REVIEWED_ALREADY);
        }
        state = verdict;
        reviewedBy = by;
        reviewedAt = at;
        verdictSealed = sealed;
    }

    String ref() {
        return ref;
    }

    BreakGlassWish wish() {
        return wish;
    }

    Instant from() {
        return fromAt;
    }

    Instant until() {
        return untilAt;
    }

    BreakGlassState state() {
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
