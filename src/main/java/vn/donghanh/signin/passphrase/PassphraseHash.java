package vn.donghanh.signin.passphrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/**
 * Hashes passphrases with Argon2id at {@link HashCost}: about 0.13 s of one core. Therefore only a few hashes run concurrently and others queue. At
 * least one permit is reserved for known users: they wait only for other known users, however many strangers are queued, and are never turned away.
 * Input is normalised to NFC, so that the same passphrase matches from any keyboard.
 */
@ApplicationScoped
public class PassphraseHash {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CONCURRENCY =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    static final int STRANGER_CONCURRENCY = CONCURRENCY - 1;

    /** Number of strangers that may queue; further ones are asked to try again later. */
    static final int QUEUE_LENGTH = 20;

    private static final long QUEUE_SECONDS = 10;

    private final Semaphore permits = new Semaphore(CONCURRENCY, true);
    private final Semaphore strangerPermits = new Semaphore(STRANGER_CONCURRENCY, true);
    private final Semaphore queueCapacity = new Semaphore(STRANGER_CONCURRENCY + QUEUE_LENGTH);

    private final HashCost cost;

    /** Hash compared with for unknown accounts, so that the response takes as long. */
    private @Nullable String dummyHash;

    @Inject
    PassphraseHash(HashCost cost) {
        this.cost = cost;
    }

    /** For CDI client proxies only. */
    PassphraseHash() {
        this(new HashCost());
    }

    /**
     * Runs a hashing task for a known user: one with an open session, a secret already verified, or a recent sign-in from the address. Waits without
     * limit.
     */
    public <T> T runInTurn(Supplier<T> task) {
        try {
            permits.acquire();
        } catch (InterruptedException interrupted) {
            throw busyAfterInterrupt();
        }
        try {
            return task.get();
        } finally {
            permits.release();
        }
    }

    /**
     * Runs a hashing task for a stranger, when a permit is free that is not reserved for known users.
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_BUSY} when the queue is full, or waiting takes too long
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
        } catch (InterruptedException interrupted) {
            throw busyAfterInterrupt();
        } finally {
            queueCapacity.release();
        }
    }

    private static RuleViolationException busyAfterInterrupt() {
        Thread.currentThread().interrupt();
        return new RuleViolationException(StaffRule.SIGN_IN_BUSY);
    }

    /** Hashes a secret for a known user; acquires its own permit. */
    public String create(String secret) {
        return runInTurn(() -> hash(secret));
    }

    /** Compares a secret with a hash; to be called within {@link #runInTurn}. Does the same work without a hash. */
    public boolean matches(String secret, @Nullable String hash) {
        String expectedHash = hash == null ? dummyHash() : hash;
        String actualHash = compute(Argon2id.of(expectedHash), secret, Argon2id.saltOf(expectedHash));
        return MessageDigest.isEqual(bytes(actualHash), bytes(expectedHash)) && hash != null;
    }

    /**
     * Hashes several random codes with one salt, so that a single hash finds the code that was entered. Acquires a permit for each, so that others
     * run in between.
     */
    public List<String> createWithSharedSalt(List<String> secrets) {
        byte[] salt = randomSalt();
        return secrets.stream()
                .map(secret -> runInTurn(() -> hash(secret, salt)))
                .toList();
    }

    /**
     * Returns the hash of the secret with the salt of {@code hash}; to be called within {@link #runInTurn}. Equal to {@code hash}, or to another
     * made with the same salt, if the secret is the same.
     */
    public String hashWithSaltOf(String hash, String secret) {
        return hash(secret, Argon2id.saltOf(hash));
    }

    /** Does the work of {@link #hashWithSaltOf} when there is nothing to compare with; to be called within {@link #runInTurn}. */
    public String hashWithDummySalt(String secret) {
        return hashWithSaltOf(dummyHash(), secret);
    }

    public boolean isOutdated(String hash) {
        return !Argon2id.of(hash).equals(cost.algorithm());
    }

    private synchronized String dummyHash() {
        if (dummyHash == null || isOutdated(dummyHash)) {
            dummyHash = hash("nobody's passphrase");
        }
        return dummyHash;
    }

    private String hash(String secret) {
        return hash(secret, randomSalt());
    }

    private String hash(String secret, byte[] salt) {
        return compute(cost.algorithm(), secret, salt);
    }

    /** Hashes: whatever is hashed passes here. */
    String compute(Argon2id algorithm, String secret, byte[] salt) {
        return algorithm.hash(normalize(secret), salt);
    }

    private static byte[] randomSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    private static String normalize(String secret) {
        return Normalizer.normalize(secret, Normalizer.Form.NFC);
    }
}
