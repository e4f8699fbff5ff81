package vn.donghanh.reporting.released;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores what may leave the Centre, and what left it. */
@ApplicationScoped
class ReleaseRepository {
    @PersistenceContext
    EntityManager em;

    void add(PlannedRelease plan) {
        em.persist(plan);
    }

    void add(PeriodRelease release) {
        em.persist(release);
    }

    void add(ReleaseUse use) {
        em.persist(use);
    }

    /** Returns the newest plan of a period. */
    Optional<PlannedRelease> findPlan(long periodId) {
        return em
                .createQuery(
                        "select p from PlannedRelease p left join fetch p.numbers where p.id ="
                                + " (select max(q.id) from PlannedRelease q where q.periodId = :period)",
                        PlannedRelease.class)
                .setParameter("period", periodId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the plan by which a period was released. */
    Optional<PlannedRelease> findReleased(long periodId) {
        return em
                .createQuery(
                        "select p from PeriodRelease r join PlannedRelease p on p.id = r.planId left join fetch p.numbers where r.periodId = :period",
                        PlannedRelease.class)
                .setParameter("period", periodId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns those of the periods that are released. */
    Set<Long> findReleased(List<Long> periodIds) {
        return Set.copyOf(
                em.createQuery("select r.periodId from PeriodRelease r where r.periodId in :periods", Long.class)
                        .setParameter("periods", periodIds)
                        .getResultList());
    }

    /** Whether any number of one of the periods is released. */
    boolean isAnyReleased(List<Long> periodIds) {
        return em.createQuery(
                                "select count(n) from PeriodRelease r join PlannedRelease p on p.id = r.planId join p.numbers n where r.periodId in :periods",
                                Long.class)
                        .setParameter("periods", periodIds)
                        .getSingleResult()
                > 0;
    }

    /** Returns the id of the newest release of all; 0 for none. */
    long findLastRelease() {
        Long last = em.createQuery("select max(r.id) from PeriodRelease r", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
