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

    record Delivered(Long file, String need, Instant first) {
        /** The need is known, so the group is not asked. */
        AccessEvent event() {
            return new AccessEvent(new CaseId(file), ServiceGroup.OTHER, need, VietNam.day(first));
        }
    }

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.DeliveredActions$Delivered(p.caseId, g.needKey, min(a.stateAt))
                        from PlanAction a join a.goal g join g.plan p
                        where a.state = :done and a.owner = :staff and g.needKey is not null and a.stateAt <= :end
                        group by p.caseId, g.needKey""",
                        Delivered.class)
                .setParameter("done", ActionState.DONE)
                .setParameter("staff", ActionOwner.STAFF)
                .setParameter("end", VietNam.endOf(until))
                .getResultList()
                .stream()
                .map(Delivered::event)
                .toList();
    }
}
