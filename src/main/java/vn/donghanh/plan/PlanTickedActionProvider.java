package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.shared.CentreTime;

/** Provides the actions of the Centre's staff that were marked as done before evidence was required. They prove no service. */
@ApplicationScoped
class PlanTickedActionProvider implements TickedActionProvider {
    @PersistenceContext
    EntityManager em;

    record Ticked(Long caseId, String need) {
        TickedAction action() {
            return new TickedAction(new CaseId(caseId), need);
        }
    }

    @Override
    public List<TickedAction> tickedActions(LocalDate until) {
        return em
                .createQuery(
                        """
                        select distinct new vn.donghanh.plan.PlanTickedActionProvider$Ticked(p.caseId, g.needKey)
                        from PlanAction a join a.goal g join g.plan p
                        where a.state = :done and a.owner = :staff and a.completion is null
                          and g.needKey is not null and a.stateAt <= :end""",
                        Ticked.class)
                .setParameter("done", PlanActionStatus.DONE)
                .setParameter("staff", ActionOwner.STAFF)
                .setParameter("end", CentreTime.endOf(until))
                .getResultList()
                .stream()
                .map(Ticked::action)
                .toList();
    }
}
