package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries of the reporting periods. */
@ApplicationScoped
public class PeriodQueries {
    private static final String PERIOD =
            "select new vn.donghanh.reporting.programme.Period(p.id, p.kind, p.number, p.planYear, p.fromDay, p.toDay, p.dueOn, p.cutoff) from ReportingPeriod p";

    @PersistenceContext
    EntityManager em;

    /** Finds the periods of the given kinds that began on or before a day, newest first. */
    public List<Period> findBegun(List<PeriodKind> kinds, LocalDate by) {
        return em.createQuery(
                        PERIOD + " where p.kind in :kinds and p.fromDay <= :by order by p.toDay desc, p.fromDay",
                        Period.class)
                .setParameter("kinds", kinds)
                .setParameter("by", by)
                .getResultList();
    }

    /** Finds the same period of another plan year. */
    public Optional<Period> findSame(Period period, int year) {
        return find(period.kind(), period.number(), year);
    }

    /** @param number one-based position in the year */
    public Optional<Period> find(PeriodKind kind, int number, int year) {
        return em
                .createQuery(
                        PERIOD + " where p.kind = :kind and p.number = :number and p.planYear = :year", Period.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Finds the periods of a kind that lie within another period, oldest first. */
    public List<Period> findWithin(Period period, PeriodKind kind) {
        return em.createQuery(
                        PERIOD + " where p.kind = :kind and p.fromDay >= :from and p.toDay <= :to order by p.fromDay",
                        Period.class)
                .setParameter("kind", kind)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    public List<Period> findByIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(PERIOD + " where p.id in :ids", Period.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<Period> findById(long id) {
        return em
                .createQuery(PERIOD + " where p.id = :id", Period.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }
}
