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
 * The session of a signed-in browser. The database decides whether it is valid, for all nodes alike; the HTTP session only holds the token, whose
 * hash is stored here. <p>Every request updates the time of the last activity, so only changed columns are written: an update must not undo the end
 * or the lock of the session by a concurrent request.
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

    /**
     * The times of a session, from which its phase follows.
     *
     * @param coveredAt when it was locked at the user's request; null if it is not
     */
    public record Times(Instant startedAt, Instant lastActive, @Nullable Instant coveredAt, @Nullable Instant endedAt) {
        public SessionStatus.SessionPhase phaseAt(Instant now) {
            if (endedAt != null) {
                return SessionStatus.SessionPhase.ENDED;
            }
            if (!now.isBefore(lastActive.plus(END_AFTER)) || !now.isBefore(startedAt.plus(MAX_DURATION))) {
                return SessionStatus.SessionPhase.ENDED;
            }
            return coveredAt != null || !now.isBefore(lastActive.plus(LOCK_AFTER)) || isOfAClockAhead(now)
                    ? SessionStatus.SessionPhase.LOCKED
                    : SessionStatus.SessionPhase.OPEN;
        }

        /** A clock that was set back would keep a session open for as long as it had been ahead. */
        private boolean isOfAClockAhead(Instant now) {
            return !lastActive.isBefore(now.plus(LOCK_AFTER));
        }

        public boolean wasActiveBefore(Instant at) {
            return lastActive.isBefore(at);
        }
    }

    public Times times() {
        return new Times(startedAt, lastActive, coveredAt, endedAt);
    }

    public SessionStatus.SessionPhase statusAt(Instant now) {
        return times().phaseAt(now);
    }

    /** Locks the session at the user's request; it is unlocked like a session locked by inactivity. */
    public void lock(Instant at) {
        coveredAt = at;
    }

    /** Locks the session while somebody else uses the device; unless it is unlocked before, it ends at the given time. */
    public void lockUntil(Instant at, Instant end) {
        coveredAt = at;
        lastActive = end.minus(END_AFTER);
    }

    public void unlock(Instant at) {
        coveredAt = null;
        lastActive = at;
    }

    /**
     * Records that the owner reauthenticated.
     * @param second whether with a second factor, which is then not required again in this session
     */
    public void recordProof(boolean second, Instant at) {
        provedAt = at;
        lastActive = at;
        if (second && secondFactorAt == null) {
            secondFactorAt = at;
        }
    }

    /** Invalidates the second factor in this session, because the account's second factors were removed. */
    public void resetSecondFactor(Instant at) {
        provedAt = at;
        secondFactorAt = null;
    }

    public boolean hasSecondFactorProof() {
        return secondFactorAt != null;
    }

    public void markActive(Instant at) {
        lastActive = at;
    }

    public void end(EndReason reason, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endReason = reason;
        }
    }

    /** @param current ref of the session that makes the request */
    public SessionRow row(@Nullable String current) {
        Instant covered = coveredAt;
        Instant shown = covered != null && lastActive.isAfter(covered) ? covered : lastActive;
        return new SessionRow(ref, device, startedAt, shown, ref.equals(current));
    }

    public StaffId accountId() {
        return accountId;
    }

    public String ref() {
        return ref;
    }
}
