package vn.donghanh.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * Makes form submissions idempotent. Each rendered form carries a token; the work and the token's row are written in one transaction. A
 * resubmission, e.g. because the response was lost, does nothing and returns the first result; two concurrent submissions wait for each other. A
 * refused form may be submitted again.
 */
@ApplicationScoped
public class SubmittedFormRepository {
    /** How long tokens are kept: no form is resubmitted after two days. */
    private static final Duration RETENTION = Duration.ofDays(2);

    /** A server deletes old tokens with the first form of each such interval. */
    private static final Duration DELETION_INTERVAL = Duration.ofMinutes(10);

    private static final int MOST_DELETED = 10_000;

    private final AtomicReference<Instant> lastDeleted = new AtomicReference<>(Instant.EPOCH);

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Whether the user has submitted the form with this token. */
    public boolean isSubmitted(String token) {
        return !em.createNativeQuery("select 1 from form_sent where staff_id = :staff and token = :token")
                .setParameter("staff", user.id().value())
                .setParameter("token", token)
                .getResultList()
                .isEmpty();
    }

    /**
     * Runs the work unless the form was submitted before.
     * @param token of the form, as made by {@link RandomReference#random()}; any other value gives no protection
     * @param work returns the reference of what it created
     * @return the result of this submission or of the first one
     */
    @Transactional
    public String once(@Nullable String token, Supplier<String> work) {
        if (!RandomReference.isValid(token)) {
            return work.get();
        }
        Instant now = clock.instant();
        int begun = em.createNativeQuery(
                        "insert ignore into form_sent (staff_id, token, sent_at) values (:staff, :token, :now)")
                .setParameter("staff", user.id().value())
                .setParameter("token", token)
                .setParameter("now", now)
                .executeUpdate();
        if (begun == 0) {
            return (String) em.createNativeQuery(
                            "select result from form_sent where staff_id = :staff and token = :token", String.class)
                    .setParameter("staff", user.id().value())
                    .setParameter("token", token)
                    .getSingleResult();
        }
        String result = work.get();
        em.createNativeQuery("update form_sent set result = :result where staff_id = :staff and token = :token")
                .setParameter("result", result)
                .setParameter("staff", user.id().value())
                .setParameter("token", token)
                .executeUpdate();
        deleteOld(now);
        return result;
    }

    private void deleteOld(Instant now) {
        Instant last = lastDeleted.get();
        boolean isDue = Duration.between(last, now).abs().compareTo(DELETION_INTERVAL) >= 0;
        if (!isDue || !lastDeleted.compareAndSet(last, now)) {
            return;
        }
        em.createNativeQuery("delete from form_sent where sent_at < :old limit " + MOST_DELETED)
                .setParameter("old", now.minus(RETENTION))
                .executeUpdate();
    }
}
