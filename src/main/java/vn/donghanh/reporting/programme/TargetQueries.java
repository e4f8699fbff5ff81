package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.shared.NotFoundException;

/** Queries of the plan in force on a day and its targets. */
@ApplicationScoped
public class TargetQueries {
    private static final String VALID_ON_DAY = ".validFrom <= :day and (%1$s.validTo is null or %1$s.validTo >= :day)";

    @PersistenceContext
    EntityManager em;

    /** @throws NotFoundException when no plan was in force on that day */
    public ProgrammePlanSummary getPlan(LocalDate day) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.reporting.programme.ProgrammePlanSummary(p.number, p.nameVi, p.nameEn, p.issuedBy, g.nameVi, g.nameEn, g.legalBasis)
                        from ProgrammePlan p join Programme g on g.id = p.programmeId where p"""
                                + VALID_ON_DAY.formatted("p") + " order by p.validFrom desc",
                        ProgrammePlanSummary.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Finds the province for whose area the plan in force on a day was made; empty when the plan names none. */
    public Optional<Integer> findArea(LocalDate day) {
        return em
                .createQuery(
                        "select p.areaId from ProgrammePlan p where p.areaId is not null and p"
                                + VALID_ON_DAY.formatted("p") + " order by p.validFrom desc",
                        Integer.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Finds the targets in force on a day, in the order of the plan. */
    public List<Target> findTargets(LocalDate day) {
        return em.createQuery(
                        """
                        select new vn.donghanh.reporting.programme.Target(t.code, t.titleVi, t.titleEn, t.words, t.unitVi, t.unitEn, t.provincialRule,
                            t.provincialPercent, t.nationalRule, t.nationalPercent, t.source, t.content, t.ownStaff) from PlanTarget t
                        where t.planId = (select max(p.id) from ProgrammePlan p where p"""
                                + VALID_ON_DAY.formatted("p") + ") and t" + VALID_ON_DAY.formatted("t")
                                + " order by t.place",
                        Target.class)
                .setParameter("day", day)
                .getResultList();
    }
}
