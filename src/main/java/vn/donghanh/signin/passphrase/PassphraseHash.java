package vn.donghanh.signin.passphrase;

import com.password4j.Argon2Function;
import com.password4j.Password;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/**
 * Argon2id, of {@link HashCost}: about 0.13 s of one core. So few of them run at a time and the others queue. One
 * place at least is kept from strangers: whoever is known waits for others who are known, however many strangers stand there, and
 * is never sent away. What is hashed is NFC: the same passphrase from any keyboard.
 */
@ApplicationScoped
public class PassphraseHash {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CONCURRENCY =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    static final int STRANGER_CONCURRENCY = CONCURRENCY - 1;

    /** So many strangers may wait for a place; the next is told to come back. */
    static final int QUEUE_LENGTH = 20;

    private static final long QUEUE_SECONDS = 10;

    private final Semaphore permits = new Semaphore(CONCURRENCY, true);
    private final Semaphore strangerPermits = new Semaphore(STRANGER_CONCURRENCY, true);
    private final Semaphore queueCapacity = new Semaphore(STRANGER_CONCURRENCY + QUEUE_LENGTH);

    private final HashCost cost;

    /** What an unknown account is compared with, so that its answer takes as long. */
    private @Nullable String dummyHash;

    @Inject
    PassphraseHash(HashCost cost) {
        this.cost = cost;
    }

    /** Only proxies are made so. */
    PassphraseHash() {
        this(new HashCost());
    }

    /**
     * Runs a task that hashes for somebody who is known: by an open session, a secret that was right, or a sign-in from here lately.
     * Waits as long as it takes.
     */
    public <T> T runInTurn(Supplier<T> task) {
        try {
            permits.acquire();
        } catch (InterruptedException stopping) {
            throw stopping();
        }
        try {
            return task.get();
        } finally {
            permits.release();
        }
    }

    /**
     * Runs a task that hashes for somebody who is not known, when a place is free that is not kept for others.
     *
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_BUSY} when the queue is full, or takes too long
     */
    public <T> T runStrangerInTurn(Supplier<T> task) {
        if (!queueCapacity.tryAcquire()) {
            throw new RuleViolationException(StaffRule.SIGN_IN_BUSY);
        }
        try {
            if (!strangerPermits.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw new RuleViolationException(StaffRule.SIGN_IN_BUSY);
            }
            try {
                return runInTurn(task);
            } finally {
                strangerPermits.release();
            }
        } catch (InterruptedException stopping) {
            throw stopping();
        } finally {
            queueCapacity.release();
        }
    }

    private static RuleViolationException stopping() {
        Thread.currentThread().interrupt();
        return new RuleViolationException(StaffRule.SIGN_IN_BUSY);
    }

    /** Takes a place of its own, for somebody who is known. */
    public String create(String secret) {
        return runInTurn(() -> hash(secret));
    }

    /** To be called within {@link #runInTurn}. The same work with and without a hash to compare with. */
    public boolean matches(String secret, @Nullable String hash) {
        String known = hash == null ? dummyHash() : hash;
        boolean same = Password.check(normalize(secret), known).with(Argon2Function.getInstanceFromHash(known));
        return same && hash != null;
    }

    /**
     * Hashes of several random codes under one salt, so that one hash finds out which of them was typed. Each takes a place of its own,
     * others are heard in between.
     */
    public List<String> createWithSharedSalt(List<String> secrets) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return secrets.stream()
                .map(secret -> runInTurn(() -> hash(secret, salt)))
                .toList();
    }

    /** To be called within {@link #runInTurn}: the hash that this secret has if it is the one of {@code hash}, or of the same sheet. */
    public String hashWithSaltOf(String hash, String secret) {
        String[] parts = hash.split("\\$", -1);
        return hash(secret, Base64.getDecoder().decode(parts[parts.length - 2]));
    }

    /** To be called within {@link #runInTurn}: the work of {@link #hashWithSaltOf} where there is nothing to compare with. */
    public String hashWithDummySalt(String secret) {
        return hashWithSaltOf(dummyHash(), secret);
    }

    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(cost.function());
    }

    private synchronized String dummyHash() {
        if (dummyHash == null || isOutdated(dummyHash)) {
            dummyHash = hash("nobody's passphrase");
        }
        return dummyHash;
    }

    private String hash(String secret) {
        return Password.hash(normalize(secret))
                .addRandomSalt(SALT_BYTES)
                .with(cost.function())
                .getResult();
    }

    private String hash(String secret, byte[] salt) {
        return Password.hash(normalize(secret))
                .addSalt(salt)
                .with(cost.function())
                .getResult();
    }

    private static String normalize(String secret) {
        return Normalizer.normalize(secret, Normalizer.Form.NFC);
    }
}
