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

/** An authenticator app on somebody's telephone: its secret lies sealed, and counts once the app has shown a right code. */
@Entity
public class AuthenticatorApp {
    /** A secret on a screen that nobody confirmed is not offered again after this. */
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

    /** Two requests with the same code at the same moment: one of them is refused. */
    @Version
    private int version;

    protected AuthenticatorApp() {}

    public AuthenticatorApp(StaffId accountId, String secret, FieldEncryption vault, Instant at) {
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.secretSealed = vault.seal(KeyPurpose.ACCOUNTS, "authenticator_app", "secret", ref, secret);
        this.begunAt = at;
    }

    public String decryptSecret(FieldEncryption vault) {
        return vault.open(KeyPurpose.ACCOUNTS, "authenticator_app", "secret", ref, secretSealed);
    }

    /** The half minute whose code this is, if it may still be used. */
    public OptionalLong findStep(String typed, FieldEncryption vault, Instant now) {
        return Totp.findStep(decryptSecret(vault), typed, now, lastStep);
    }

    /** Its first right code: from now on it counts. */
    public void confirm(long step, Instant at) {
        use(step);
        confirmedAt = at;
    }

    /** @throws RuleViolationException when the code of this half minute, or of a later one, was used already */
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
