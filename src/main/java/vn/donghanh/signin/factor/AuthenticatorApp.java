package vn.donghanh.signin.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/** An authenticator app on its owner's phone. Its secret is stored encrypted; it is valid once a correct code has been entered. */
@Entity
public class AuthenticatorApp {
    /** How long an unconfirmed secret may be shown again. */
    static final Duration SETUP_VALIDITY = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private StaffId accountId;
    private byte[] secretSealed;
    private Instant begunAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Long lastStep;
    private @Nullable Instant endedAt;

    /** Optimistic lock: of two concurrent uses of the same code, one is refused. */
    @Version
    private int version;

    protected AuthenticatorApp() {}

    public AuthenticatorApp(StaffId accountId, String secret, FieldEncryption encryption, Instant at) {
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.secretSealed = encryption.seal(KeyPurpose.ACCOUNTS, "authenticator_app", "secret", ref, secret);
        this.begunAt = at;
    }

    public String decryptSecret(FieldEncryption encryption) {
        return encryption.open(KeyPurpose.ACCOUNTS, "authenticator_app", "secret", ref, secretSealed);
    }

    /** Returns the time step of the code if it may still be used. */
    public OptionalLong findStep(String typed, FieldEncryption encryption, Instant now) {
        return Totp.findStep(decryptSecret(encryption), typed, now, lastStep);
    }

    /** Confirms the app with its first correct code, which makes it valid. */
    public void confirm(long step, Instant at) {
        use(step);
        confirmedAt = at;
    }

    /** @throws RuleViolationException when the code of this time step, or of a later one, was already used */
    public void use(long step) {
        if (lastStep != null && step <= lastStep) {
            throw new RuleViolationException(StaffRule.FACTOR_WRONG);
        }
        lastStep = step;
    }

    public void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isPendingAt(Instant at) {
        return confirmedAt == null && at.isBefore(begunAt.plus(SETUP_VALIDITY));
    }

    SecondFactorRow row() {
        return new SecondFactorRow(ref, SecondFactorType.APP, "", confirmedAt == null ? begunAt : confirmedAt, null);
    }

    public Long id() {
        return id;
    }

    String ref() {
        return ref;
    }
}
