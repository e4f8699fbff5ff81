package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;

/** Stores the versions of plans with their targets. */
@ApplicationScoped
class ProgrammePlanRepository {
    @PersistenceContext
    EntityManager em;

    void add(ProgrammePlan plan) {
        em.persist(plan);
    }

    /** Finds the version that holds on a day: the one that began last, of two from the same day the one confirmed later. */
    Optional<ProgrammePlan> findInForce(LocalDate day) {
        return findInForce(day, Instant.MAX);
    }

    /** @param cutoff what was confirmed later does not count */
    Optional<ProgrammePlan> findInForce(LocalDate day, Instant cutoff) {
        return findHolding().stream()
                .filter(plan -> plan.isKnownAt(cutoff) && !plan.validFrom().isAfter(day))
                .findFirst()
                .filter(plan -> plan.isValidOn(day));
    }

    /** Finds the versions that hold or held, the latest first. */
    List<ProgrammePlan> findHolding() {
        return em.createQuery(
                        "select distinct p from ProgrammePlan p left join fetch p.targets"
                                + " where p.status = vn.donghanh.reporting.programme.ProgrammePlanStatus.IN_FORCE order by p.validFrom desc, p.id desc",
                        ProgrammePlan.class)
                .getResultList();
    }

    /** Finds all versions by their first day, the latest first. */
    List<ProgrammePlan> findAll() {
        return em.createQuery(
                        "select distinct p from ProgrammePlan p left join fetch p.targets order by p.validFrom desc, p.id desc",
                        ProgrammePlan.class)
                .getResultList();
    }

    /** Counts the versions that wait for a second person, without those that the reader prepared. */
    long countProposedByOthers(StaffId reader) {
        return em.createQuery(
                        "select count(p) from ProgrammePlan p where p.status = :status and p.preparedBy <> :reader",
                        Long.class)
                .setParameter("status", ProgrammePlanStatus.PROPOSED)
                .setParameter("reader", reader)
                .getSingleResult();
    }

    /** @throws NotFoundException when there is no such version */
    ProgrammePlan get(@Nullable String ref) {
        return em
                .createQuery("select p from ProgrammePlan p where p.ref = :ref", ProgrammePlan.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
