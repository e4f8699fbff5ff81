package vn.donghanh.service.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores movements and warning lines and sums them up in the database. */
@ApplicationScoped
class StockRepository {
    @PersistenceContext
    EntityManager em;

    void add(StockMovement movement) {
        em.persist(movement);
    }

    void add(StockWarningLine line) {
        em.persist(line);
    }

    Optional<StockMovement> find(String ref) {
        return Optional.ofNullable(em.find(StockMovement.class, ref));
    }

    boolean isReversed(String ref) {
        return em.createQuery("select count(m) from StockMovement m where m.reverses = :ref", Long.class)
                        .setParameter("ref", ref)
                        .getSingleResult()
                > 0;
    }

    /** Returns the balances of these kinds, in their order, with three statements. */
    List<StockBalance> balances(List<String> goods) {
        List<StockBalance.Sum> sums = em.createQuery(
                        "select new vn.donghanh.service.stock.StockBalance$Sum(m.goods, m.kind, sum(m.quantity))"
                                + " from StockMovement m where m.goods in :goods group by m.goods, m.kind",
                        StockBalance.Sum.class)
                .setParameter("goods", goods)
                .getResultList();
        List<StockBalance.Lot> lots = em.createQuery(
                        "select new vn.donghanh.service.stock.StockBalance$Lot(m.goods, m.expiresOn, sum(m.quantity))"
                                + " from StockMovement m where m.goods in :goods and m.kind = :received group by m.goods, m.expiresOn",
                        StockBalance.Lot.class)
                .setParameter("goods", goods)
                .setParameter("received", StockMovementKind.RECEIVED)
                .getResultList();
        Map<String, Integer> lines = em
                .createQuery(
                        """
                        select l from StockWarningLine l where l.goods in :goods and not exists
                        (select 1 from StockWarningLine n where n.goods = l.goods and n.id > l.id)""",
                        StockWarningLine.class)
                .setParameter("goods", goods)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StockWarningLine::goods, StockWarningLine::quantity));
        return goods.stream()
                .map(code -> StockBalance.of(code, sums, lots, lines.getOrDefault(code, 0)))
                .toList();
    }

    /** Returns what is left of one kind. */
    long left(String goods) {
        return em.createQuery(
                        "select coalesce(sum(m.quantity), 0) from StockMovement m where m.goods = :goods", Long.class)
                .setParameter("goods", goods)
                .getSingleResult();
    }

    /** Returns the entries by hand, newest first. */
    List<StockMovement> findEntries(String goods, int most) {
        return em.createQuery(
                        "select m from StockMovement m where m.goods = :goods and m.kind <> :given order by m.movedOn desc, m.recordedAt desc",
                        StockMovement.class)
                .setParameter("goods", goods)
                .setParameter("given", StockMovementKind.GIVEN)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns what was given, by month, newest first; single days are not shown. */
    List<GivenInMonth> givenByMonth(String goods, int most) {
        return em.createQuery(
                        "select new vn.donghanh.service.stock.GivenInMonth(year(m.movedOn), month(m.movedOn), -sum(m.quantity))"
                                + " from StockMovement m where m.goods = :goods and m.kind = :given"
                                + " group by year(m.movedOn), month(m.movedOn) order by year(m.movedOn) desc, month(m.movedOn) desc",
                        GivenInMonth.class)
                .setParameter("goods", goods)
                .setParameter("given", StockMovementKind.GIVEN)
                .setMaxResults(most)
                .getResultList();
    }
}
