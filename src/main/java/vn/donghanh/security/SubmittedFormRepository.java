package vn.donghanh.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import vn.donghanh.shared.RandomReference;

/**
 * Carries a form out once. Each form is drawn with a token; what it does and the token's row are one transaction. The same form sent again, because
 * the answer was lost, does nothing and is answered as it was the first time; two at once wait for each other. What was refused may be sent again.
 */
@ApplicationScoped
public class SubmittedFormRepository {
    /** Nobody presses a button again after so long. */
    private static final Duration RETENTION = Duration.ofDays(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param token of the form, as {@link RandomReference#random()} makes it; anything else protects from nothing
     * @param work answers with the reference of what it made
     * @return what came of the form, now or the first time
     */
    @Transactional
    public String once(String token, Supplier<String> work) {
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
        em.createNativeQuery("delete from form_sent where sent_at < :old limit 100")
                .setParameter("old", now.minus(RETENTION))
                .executeUpdate();
        return result;
    }
}
