package vn.donghanh.signin.passphrase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Counts what the integration tests hash, and can hold strangers at their turn, so that nobody has to measure the time. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CountedPassphraseHash extends PassphraseHash {
    private static final ThreadLocal<List<String>> WORK = ThreadLocal.withInitial(ArrayList::new);

    private volatile Turns turns = new Turns(new CountDownLatch(0), new Semaphore(0));

    private record Turns(CountDownLatch end, Semaphore taken) {}

    @Inject
    CountedPassphraseHash(HashCost cost) {
        super(cost);
    }

    /** For CDI client proxies only. */
    CountedPassphraseHash() {}

    @Override
    String compute(Argon2id algorithm, String secret, byte[] salt) {
        WORK.get().add(algorithm.toString());
        return super.compute(algorithm, secret, salt);
    }

    @Override
    public <T> T runStrangerInTurn(Supplier<T> task) {
        return super.runStrangerInTurn(() -> {
            Turns held = turns;
            held.taken().release();
            try {
                held.end().await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return task.get();
        });
    }

    /** Returns the cost of each hash that an attempt makes in its own thread. */
    public List<String> workOf(Runnable attempt) {
        WORK.remove();
        attempt.run();
        return List.copyOf(WORK.get());
    }

    /** From now on strangers whose turn has come stay where they are. */
    public void holdStrangers() {
        turns = new Turns(new CountDownLatch(1), new Semaphore(0));
    }

    /** Waits until strangers have all places that they can have. */
    public void awaitAllPlacesOfStrangers() throws InterruptedException {
        turns.taken().acquire(STRANGER_CONCURRENCY);
    }

    public void releaseStrangers() {
        turns.end().countDown();
    }
}
