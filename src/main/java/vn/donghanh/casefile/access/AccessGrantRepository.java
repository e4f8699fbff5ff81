package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Adds grants, each with what its case is listed by: whether it is open, its level, what is due next, when it changed last, and how many of its tasks wait in queues. The
 * database refuses copies that differ from the case, and changes them with it.
 */
@ApplicationScoped
public class AccessGrantRepository {
    @PersistenceContext
    EntityManager em;

    public void add(AccessGrant grant) {
        em.persist(grant);
        em.createNativeQuery(
                        """
                        update case_grant g join case_file c on c.id = g.case_id
                        set g.case_open = c.open_case, g.case_urgency = c.urgency, g.case_due = c.due_order, g.case_updated_at = c.updated_at,
                            g.case_queued_tasks = c.queued_tasks
                        where g.id = ?1""")
                .setParameter(1, grant.id())
                .executeUpdate();
    }
}
