package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/**
 * Someone lost what she proves herself with, and her recovery codes as well. Three people begin it anew: the administrator who issues
 * a code, the supervisor who has seen or heard her and confirms, and she herself, who knows her passphrase and types the code.
 */
@Entity
class DeviceLoss {
    static final Duration VALID = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private StaffId accountId;
    private String codeHash;
    private StaffId issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable StaffId confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant endedAt;
    private boolean used;

    /** Two requests with the same code at the same moment: one of them is refused. */
    @Version
    private int version;

    protected DeviceLoss() {}

    DeviceLoss(StaffId accountId, String codeHash, StaffId issuedBy, Instant at) {
        if (accountId.equals(issuedBy)) {
            throw new RuleViolation(StaffRule.LOSS_BY_ANOTHER);
        }
        this.ref = Refs.random();
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.issuedBy = issuedBy;
        this.issuedAt = at;
        this.expiresAt = at.plus(VALID);
    }

    void confirm(StaffId by, Instant at) {
        if (by.equals(issuedBy) || by.equals(accountId)) {
            throw new RuleViolation(StaffRule.LOSS_BY_ANOTHER);
        }
        confirmedBy = by;
        confirmedAt = at;
    }

    /** @throws RuleViolation as long as nobody confirmed it */
    void use(Instant at) {
        if (confirmedAt == null) {
            throw new RuleViolation(StaffRule.LOSS_NOT_CONFIRMED);
        }
        if (!openAt(at)) {
            throw new RuleViolation(StaffRule.CODE_NOT_VALID);
        }
        endedAt = at;
        used = true;
    }

    /** Refused, or a newer code takes its place. */
    void end(Instant at) {
        endedAt = at;
    }

    boolean openAt(Instant at) {
        return endedAt == null && at.isBefore(expiresAt);
    }

    Long id() {
        return id;
    }

    StaffId accountId() {
        return accountId;
    }

    String codeHash() {
        return codeHash;
    }
}
