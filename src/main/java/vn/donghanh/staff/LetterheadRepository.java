package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolationException;

/** Stores the history of the letterhead: each one ends the one before. */
@ApplicationScoped
public class LetterheadRepository {
    static final String NEWEST_FIRST = "select c from CentreDetails c order by c.validFrom desc, c.correction desc";

    @PersistenceContext
    EntityManager em;

    public void add(CentreDetails letterhead) {
        em.persist(letterhead);
    }

    /**
     * Ends the newest letterhead on the day before, and adds the next one; or corrects the newest one until its first day is over.
     *
     * @throws RuleViolationException when the day is neither later nor a first day that is not over
     */
    public void succeed(CentreDetails next, LocalDate today) {
        em.createQuery(NEWEST_FIRST, CentreDetails.class)
                .setMaxResults(1)
                .getResultList()
                .forEach(newest -> newest.succeededBy(next, today));
        em.persist(next);
    }
}
