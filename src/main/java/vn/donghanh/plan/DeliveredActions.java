package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.AccessEventSource;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.ServiceGroup;
import vn.donghanh.shared.VietNam;

/** What the Centre's own staff did for a need of the plan: a service delivered, on the day it was marked as done. */
@ApplicationScoped
class DeliveredActions implements AccessEventSource {
    @PersistenceContext
    EntityManager em;

    /** The need is known, so the group is not asked. */
    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return em.createQuery(
                        """
                        select p.caseId, g.needKey, min(a.stateAt) from PlanAction a join a.goal g join g.plan p
                        where a.state = :done and a.owner = :staff and g.needKey is not null and a.stateAt <= :end
                        group by p.caseId, g.needKey""",
                        Object[].class)
                .setParameter("done", ActionState.DONE)
                .setParameter("staff", ActionOwner.STAFF)
                .setParameter("end", VietNam.endOf(until))
                .getResultStream()
                .map(row -> new AccessEvent(
                        new CaseId((Long) row[0]), ServiceGroup.OTHER, (String) row[1], VietNam.day((Instant) row[2])))
                .toList();
    }
}
