package vn.donghanh.handover.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.account.UnitEndBlocker;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.shared.Precondition;
import vn.donghanh.staff.StaffRule;

/** A unit ends after its cases went to another one: nobody would supervise them. Who ends it learns no more than that there are some. */
@ApplicationScoped
class UnitCaseProvider implements UnitEndBlocker {
    @PersistenceContext
    EntityManager em;

    @Override
    public Precondition precondition(long unitId) {
        return Precondition.of(StaffRule.UNIT_HAS_CASES, !hasCases(unitId));
    }

    private boolean hasCases(long unitId) {
        return !em.createQuery(
                        "select c.id from CaseFile c where c.unitId = :unit and c.erasedAt is null and c.status in :workedOn",
                        Long.class)
                .setParameter("unit", unitId)
                .setParameter("workedOn", CaseStatus.running())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
