package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseStatus;

/** Whether a unit has cases that somebody works on. Asked for nobody in particular: it says no more than that. */
@ApplicationScoped
class UnitCaseQueries {
    private static final Set<CaseStatus> WORKED_ON = EnumSet.allOf(CaseStatus.class).stream()
            .filter(CaseStatus::hasTasks)
            .collect(Collectors.toUnmodifiableSet());

    @PersistenceContext
    EntityManager em;

    boolean hasCases(long unitId) {
        return !em.createQuery(
                        "select c.id from CaseFile c where c.unitId = :unit and c.erasedAt is null and c.status in :workedOn",
                        Long.class)
                .setParameter("unit", unitId)
                .setParameter("workedOn", WORKED_ON)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
