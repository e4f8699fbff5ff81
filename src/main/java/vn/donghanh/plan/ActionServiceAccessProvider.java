package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.CentreTime;

/**
 * Provides services delivered by the Centre's own staff for needs of the plan, dated by the day the action was marked
 * as done.
 */
@ApplicationScoped
class ActionServiceAccessProvider implements ServiceAccessProvider {
    @PersistenceContext
    EntityManager em;

    record DeliveredAction(Long caseId, String need, Instant first) {
        /** Returns the event; the service group is irrelevant because the need is known. */
        AccessEvent event() {
            return new AccessEvent(new CaseId(caseId), ServiceGroup.OTHER, need, CentreTime.day(first));
        }
    }

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.ActionServiceAccessProvider$DeliveredAction(p.caseId, g.needKey, min(a.stateAt))
                        from PlanAction a join a.goal g join g.plan p
                        where a.state = :done and a.owner = :staff and g.needKey is not null and a.stateAt <= :end
                        group by p.caseId, g.needKey""",
                        DeliveredAction.class)
                .setParameter("done", PlanActionStatus.DONE)
                .setParameter("staff", ActionOwner.STAFF)
                .setParameter("end", CentreTime.endOf(until))
                .getResultList()
                .stream()
                .map(DeliveredAction::event)
                .toList();
    }
}
