package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.shared.AsOf;

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
    public List<TickedAction> tickedActions(AsOf asOf) {
        return em
                .createQuery(
                        """
                        select distinct new vn.donghanh.plan.PlanTickedActionProvider$Ticked(t.caseId, t.needKey)
                        from PlanActionTransition t
                        where t.toState = :done and t.owner = :staff and t.completion is null and t.needKey is not null
                          and t.movedAt <= :end and not exists (select 1 from PlanActionTransition n
                              where n.actionLineage = t.actionLineage and n.id > t.id and n.movedAt <= :end)""",
                        Ticked.class)
                .setParameter("done", PlanActionStatus.DONE)
                .setParameter("staff", ActionOwner.STAFF)
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .map(Ticked::action)
                .toList();
    }
}
