package vn.donghanh.signin.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/**
 * The recovery of an account whose owner lost both second factor and recovery codes. It takes three people: the administrator who issues a code, the
 * supervisor who has seen or spoken to the owner and confirms it, and the owner, who knows the passphrase and enters the code.
 */
@Entity
@Table(name = "device_loss")
public class AccountRecovery {
    static final Duration VALIDITY = Duration.ofHours(24);

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

    /** Optimistic lock: of two concurrent uses of the same code, one is refused. */
    @Version
    private int version;

    protected AccountRecovery() {}

    AccountRecovery(StaffId accountId, String codeHash, StaffId issuedBy, Instant at) {
        if (accountId.equals(issuedBy)) {
            throw new RuleViolationException(StaffRule.LOSS_BY_ANOTHER);
        }
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.issuedBy = issuedBy;
        this.issuedAt = at;
        this.expiresAt = at.plus(VALIDITY);
    }

    public void confirm(StaffId staffId, Instant at) {
        if (staffId.equals(issuedBy) || staffId.equals(accountId)) {
            throw new RuleViolationException(StaffRule.LOSS_BY_ANOTHER);
        }
        confirmedBy = staffId;
        confirmedAt = at;
    }

    /** @throws RuleViolationException as long as nobody has confirmed it */
    public void use(Instant at) {
        if (confirmedAt == null) {
            throw new RuleViolationException(StaffRule.LOSS_NOT_CONFIRMED);
        }
        if (!isOpenAt(at)) {
            throw new RuleViolationException(StaffRule.CODE_NOT_VALID);
        }
        endedAt = at;
        used = true;
    }

    /** Ends the recovery because it was refused or a newer code replaces it. */
    public void end(Instant at) {
        endedAt = at;
    }

    boolean isOpenAt(Instant at) {
        return endedAt == null && at.isBefore(expiresAt);
    }

    public Long id() {
        return id;
    }

    public StaffId accountId() {
        return accountId;
    }

    public String codeHash() {
        return codeHash;
    }
}
