package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/** Reads the goals of plans for statistics, without their words. The caller must filter by access. */
@ApplicationScoped
public class GoalStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    /** A goal that a review found reached. */
    public record ReachedGoal(CaseId caseId, String needKey, LocalDate on) implements Serializable {
        public ReachedGoal {
            caseId = caseId.shared();
            needKey = SharedValues.KEYS.of(needKey);
            on = SharedValues.DAYS.of(on);
        }

        ReachedGoal(Long caseId, String needKey, LocalDate on) {
            this(new CaseId(caseId), needKey, on);
        }
    }

    /** Returns the goals that were reached by the end of the day. A review is recorded on the day on which it is held. */
    public List<ReachedGoal> findReached(AsOf asOf) {
        return em.createQuery(
                        """
                        select distinct new vn.donghanh.plan.GoalStatisticsQueries$ReachedGoal(p.caseId, g.needKey, g.reachedOn)
                        from PlanGoal g join g.plan p where g.needKey is not null and g.reachedOn <= :day""",
                        ReachedGoal.class)
                .setParameter("day", asOf.day())
                .getResultList();
    }
}
