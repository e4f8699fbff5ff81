package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** A one-time code, given orally, with which the owner of an account sets a passphrase: valid once, within a day. */
@Entity
public class OneTimeCode {
    static final Duration VALIDITY = Duration.ofHours(24);

    public enum Purpose {
        FIRST_SIGN_IN,
        RESET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private StaffId accountId;
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable StaffId issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private boolean used;

    /** Optimistic lock: of two concurrent uses of the same code, one is refused. */
    @Version
    private int version;

    protected OneTimeCode() {}

    public OneTimeCode(StaffId accountId, String codeHash, Purpose purpose, @Nullable StaffId issuedBy, Instant at) {
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.purpose = purpose;
        this.issuedBy = issuedBy;
        this.issuedAt = at;
        this.expiresAt = at.plus(VALIDITY);
    }

    public boolean isValidAt(Instant at) {
        return endedAt == null && at.isBefore(expiresAt);
    }

    public void use(Instant at) {
        endedAt = at;
        used = true;
    }

    /** Ends the code because a newer one replaces it. */
    public void end(Instant at) {
        endedAt = at;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Long id() {
        return id;
    }

    public String codeHash() {
        return codeHash;
    }
}
