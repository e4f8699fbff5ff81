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

/** An opening past one's grants that was asked for after too many within the hour: somebody else allows or refuses it, then the asker opens it. */
@Entity
class BreakGlassAllowance {
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
    private int hours;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private AllowanceState state;

    private StaffId decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected BreakGlassAllowance() {}

    BreakGlassAllowance(
            String ref,
            CaseId file,
            StaffId who,
            @Nullable IdentityField field,
            BreakGlassReason reason,
            byte[] wordsSealed,
            int hours,
            Instant askedAt) {
        this.ref = ref;
        this.caseId = file.value();
        this.staffId = who;
        this.field = field;
        this.reason = reason;
        this.wordsSealed = wordsSealed;
        this.hours = hours;
        this.askedAt = askedAt;
        this.state = AllowanceState.WAITING;
    }

    void decide(boolean allowed, StaffId by, Instant at) {
        if (by.equals(staffId)) {
            throw new RuleViolation(BreakGlassRule.OWN_REQUEST);
        }
        to(allowed ? AllowanceState.ALLOWED : AllowanceState.REFUSED, BreakGlassRule.DECIDED_ALREADY);
        decidedBy = by;
        decidedAt = at;
    }

    void open() {
        to(AllowanceState.OPENED, BreakGlassRule.NOT_ALLOWED);
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
}
