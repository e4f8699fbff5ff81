package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** A passkey of an account: its device signs with the private half, after its owner's finger, face or PIN; here lies the public half. */
@Entity
class Passkey {
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

    Passkey(StaffId accountId, String name, NewPasskey made, Instant at) {
        this.ref = Refs.random();
        this.accountId = accountId;
        this.name = VietnameseText.clean(name);
        this.credentialId = made.credentialId();
        this.credential = made.credential();
        this.uses = made.uses();
        this.createdAt = at;
    }

    /** @param count how often its device has signed, as the device says; 0 from devices that do not count */
    void use(long count, Instant at) {
        if (endedAt != null) {
            throw new RuleViolation(StaffRule.PASSKEY_REFUSED);
        }
        uses = count;
        lastUsedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    FactorRow row() {
        return new FactorRow(ref, FactorKind.PASSKEY, name, createdAt, lastUsedAt);
    }

    Long id() {
        return id;
    }

    String ref() {
        return ref;
    }

    StaffId accountId() {
        return accountId;
    }

    byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] credential() {
        return credential.clone();
    }

    long uses() {
        return uses;
    }
}
