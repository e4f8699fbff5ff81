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
     * Corrects the letterheads whose place the next one takes, ends the one before them on the day before, and adds the next one.
     *
     * @throws RuleViolationException when a letterhead has begun that would have to be corrected
     */
    public void succeed(CentreDetails next, LocalDate today) {
        for (CentreDetails earlier :
                em.createQuery(NEWEST_FIRST, CentreDetails.class).getResultList()) {
            if (earlier.succeededBy(next, today)) {
                break;
            }
        }
        em.persist(next);
    }
}
