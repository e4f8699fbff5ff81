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
import vn.donghanh.person.IdentityField;
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

    private long caseId;
    private StaffId staffId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private IdentityField field;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private BreakGlassReason reason;

    private byte[] wordsSealed;
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
    BreakGlass(
            String ref,
            CaseId file,
            StaffId who,
            @Nullable IdentityField field,
            BreakGlassReason reason,
            byte[] wordsSealed,
            Instant from,
            Instant until,
            Instant reviewDue) {
        this.ref = ref;
        this.caseId = file.value();
        this.staffId = who;
        this.field = field;
        this.reason = reason;
        this.wordsSealed = wordsSealed;
        this.fromAt = from;
        this.untilAt = until;
        this.reviewDue = reviewDue;
        this.state = BreakGlassState.WAITING;
    }

    void judge(BreakGlassState verdict, StaffId by, Instant at, byte[] sealed) {
        if (by.equals(staffId)) {
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

    CaseId caseId() {
        return new CaseId(caseId);
    }

    StaffId staffId() {
        return staffId;
    }

    @Nullable
    IdentityField field() {
        return field;
    }

    BreakGlassReason reason() {
        return reason;
    }

    byte[] wordsSealed() {
        return wordsSealed;
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
