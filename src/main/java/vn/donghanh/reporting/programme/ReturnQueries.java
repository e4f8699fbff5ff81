package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Queries of the returns in force, without superseded ones. */
@ApplicationScoped
public class ReturnQueries {
    @PersistenceContext
    EntityManager em;

    /** Finds the returns of a period by target, the newest letter first. */
    public List<ReturnRow> findCurrent(long period) {
        return em.createQuery(
                        """
                        select new vn.donghanh.reporting.programme.ReturnRow(r.ref, r.targetCode, r.periodId, r.body, r.letterNumber, r.letterDate,
                            r.numerator, r.denominator, r.status, r.enteredBy, r.enteredAt, r.approvedBy) from TargetReturn r
                        where r.periodId = :period and r.supersededAt is null order by r.targetCode, r.letterDate desc, r.id desc""",
                        ReturnRow.class)
                .setParameter("period", period)
                .getResultList();
    }
}
