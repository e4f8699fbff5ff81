package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/**
 * One signed-in browser. The database decides whether it still counts, on every node alike; the cookie's session only carries
 * the token whose hash stands here.
 *
 * <p>Every request writes when the person was last active, so only what a request changes is written: it must not undo what ended or
 * covered the session in the same moment.
 */
@Entity
@DynamicUpdate
public class StaffSession {
    static final Duration LOCK_AFTER = Duration.ofMinutes(10);
    static final Duration END_AFTER = Duration.ofMinutes(15);
    static final Duration MAX_DURATION = Duration.ofHours(10);

    public enum EndReason {
        SIGNED_OUT,
        ENDED_BY_OWNER,
        ENDED_BY_ADMINISTRATOR,
        ACCOUNT_DISABLED,
        PASSPHRASE_CHANGED,
        DEVICE_LOST,
        TIME_OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private byte[] tokenHash;
    private StaffId accountId;
    private String device;
    private Instant startedAt;
    private Instant lastActive;
    private @Nullable Instant coveredAt;
    private @Nullable Instant provedAt;
    private @Nullable Instant secondFactorAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    protected StaffSession() {}

    public StaffSession(StaffId accountId, byte[] tokenHash, String device, Instant at) {
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.device = device;
        this.startedAt = at;
        this.lastActive = at;
    }

    public SessionStatus.Kind statusAt(Instant now) {
        if (endedAt != null) {
            return SessionStatus.Kind.ENDED;
        }
        if (!now.isBefore(lastActive.plus(END_AFTER)) || !now.isBefore(startedAt.plus(MAX_DURATION))) {
            return SessionStatus.Kind.ENDED;
        }
        return coveredAt != null || !now.isBefore(lastActive.plus(LOCK_AFTER))
                ? SessionStatus.Kind.LOCKED
                : SessionStatus.Kind.OPEN;
    }

    /** Covered by hand; it opens again with the passphrase only. */
    public void lock(Instant at) {
        coveredAt = at;
    }

    public void unlock(Instant at) {
        coveredAt = null;
        lastActive = at;
    }

    /**
     * Its owner proved who she is.
     *
     * @param second with something beside the passphrase, which from then on is not asked for again in this session
     */
    public void recordProof(boolean second, Instant at) {
        provedAt = at;
        lastActive = at;
        if (second && secondFactorAt == null) {
            secondFactorAt = at;
        }
    }

    /** What stood for the second factor is worth nothing any more. */
    public void resetSecondFactor(Instant at) {
        provedAt = at;
        secondFactorAt = null;
    }

    public boolean hasSecondFactorProof() {
        return secondFactorAt != null;
    }

    @Nullable
    Instant provedAt() {
        return provedAt;
    }

    public void markActive(Instant at) {
        lastActive = at;
    }

    public boolean wasActiveBefore(Instant at) {
        return lastActive.isBefore(at);
    }

    public void end(EndReason reason, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endReason = reason;
        }
    }

    /** @param current the session that asks */
    public SessionRow row(@Nullable String current) {
        return new SessionRow(ref, device, startedAt, lastActive, ref.equals(current));
    }

    public StaffId accountId() {
        return accountId;
    }

    public String ref() {
        return ref;
    }
}
