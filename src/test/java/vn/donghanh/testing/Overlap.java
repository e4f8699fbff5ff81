package vn.donghanh.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.donghanh.shared.BusinessRule;

/** Two users at once: the second acts while what the first wrote is not committed. */
@ApplicationScoped
public class Overlap {
    private static final long SECONDS_BEFORE_THE_COMMIT = 5;
    private static final long MOST_SECONDS = 60;

    @Inject
    UserTransaction transaction;

    @Inject
    CaseScenario story;

    /**
     * Commits the first once the second is done, or waits for it.
     *
     * @return by which rules the second is refused
     */
    public List<BusinessRule> refusals(
            String firstUser, Runnable firstAttempt, String secondUser, Runnable secondAttempt) throws Exception {
        transaction.begin();
        try {
            story.as(firstUser, () -> {
                firstAttempt.run();
                return true;
            });
            CompletableFuture<List<BusinessRule>> second = CompletableFuture.supplyAsync(
                    () -> story.refusals(secondUser, secondAttempt), task -> new Thread(task).start());
            awaitEndOrLock(second);
            transaction.commit();
            return second.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (Throwable failed) {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.rollback();
            }
            throw failed;
        }
    }

    private static void awaitEndOrLock(CompletableFuture<List<BusinessRule>> second) throws Exception {
        try {
            second.get(SECONDS_BEFORE_THE_COMMIT, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // It waits for the first one.
        }
    }
}
