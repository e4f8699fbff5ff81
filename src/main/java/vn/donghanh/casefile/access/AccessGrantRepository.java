package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/**
 * Adds grants, each with what its case is listed by: whether it is open, its level, what is due next, when it changed last, and how many of its tasks wait in queues. The
 * database refuses copies that differ from the case, and changes them with it.
 */
@ApplicationScoped
public class AccessGrantRepository {
    @PersistenceContext
    EntityManager em;

    public void add(AccessGrant grant) {
        grant.bind(
                        em.createNativeQuery(
                                """
                        insert into case_grant (case_id, staff_id, ground, section, from_at, until_at, granted_by, granted_at, merge_ref, cover_ref,
                            case_open, case_urgency, case_due, case_updated_at, case_queued_tasks, case_managed_by)
                        select c.id, :staff, :ground, :section, :from, :until, :by, :at, :merge, :cover,
                            c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by
                        from case_file c where c.id = :case"""))
                .executeUpdate();
    }

    /** Records that a member of staff has opened the case, under every grant that does not say so yet. */
    public void markOpened(CaseId caseId, StaffId staff, Instant at) {
        em.createQuery(
                        "update AccessGrant g set g.openedAt = :at where g.caseId = :case and g.staffId = :staff and g.openedAt is null")
                .setParameter("at", at)
                .setParameter("case", caseId.value())
                .setParameter("staff", staff)
                .executeUpdate();
    }
}
