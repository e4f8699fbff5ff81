package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** An authenticator app on somebody's telephone: its secret lies sealed, and counts once the app has shown a right code. */
@Entity
class AuthenticatorApp {
    /** A secret on a screen that nobody confirmed is not offered again after this. */
    static final Duration BEGUN_FOR = Duration.ofMinutes(15);

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

    AuthenticatorApp(StaffId accountId, String secret, Vault vault, Instant at) {
        this.ref = Refs.random();
        this.accountId = accountId;
        this.secretSealed = vault.seal(Purpose.ACCOUNTS, "authenticator_app", "secret", ref, secret);
        this.begunAt = at;
    }

    String secret(Vault vault) {
        return vault.open(Purpose.ACCOUNTS, "authenticator_app", "secret", ref, secretSealed);
    }

    /** The half minute whose code this is, if it may still be used. */
    OptionalLong step(String typed, Vault vault, Instant now) {
        return Totp.step(secret(vault), typed, now, lastStep);
    }

    /** Its first right code: from now on it counts. */
    void confirm(long step, Instant at) {
        use(step);
        confirmedAt = at;
    }

    /** @throws RuleViolation when the code of this half minute, or of a later one, was used already */
    void use(long step) {
        if (lastStep != null && step <= lastStep) {
            throw new RuleViolation(StaffRule.FACTOR_WRONG);
        }
        lastStep = step;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean offeredAt(Instant at) {
        return confirmedAt == null && at.isBefore(begunAt.plus(BEGUN_FOR));
    }

    FactorRow row() {
        return new FactorRow(ref, FactorKind.APP, "", confirmedAt == null ? begunAt : confirmedAt, null);
    }

    Long id() {
        return id;
    }

    String ref() {
        return ref;
    }
}
