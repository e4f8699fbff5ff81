package vn.donghanh.signin.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffRule;

/**
 * A passkey of an account. The device signs with the private key after verifying its owner by finger, face or PIN; the public key is stored here.
 */
@Entity
public class Passkey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private StaffId accountId;
    private String name;
    private byte[] credentialId;
    private byte[] credential;
    private long uses;
    private Instant createdAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Passkey() {}

    public Passkey(StaffId accountId, String name, PasskeyRegistration registration, Instant at) {
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.name = VietnameseText.clean(name);
        this.credentialId = registration.credentialId();
        this.credential = registration.credential();
        this.uses = registration.uses();
        this.createdAt = at;
    }

    /** @param count signature count reported by the device; 0 from devices that do not count */
    public void use(long count, Instant at) {
        if (endedAt != null) {
            throw new RuleViolationException(StaffRule.PASSKEY_REFUSED);
        }
        uses = count;
        lastUsedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    SecondFactorRow row() {
        return new SecondFactorRow(ref, SecondFactorType.PASSKEY, name, createdAt, lastUsedAt);
    }

    public Long id() {
        return id;
    }

    String ref() {
        return ref;
    }

    public StaffId accountId() {
        return accountId;
    }

    public byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] credential() {
        return credential.clone();
    }

    long uses() {
        return uses;
    }
}
