package vn.donghanh.service.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.shared.NotFoundException;

/** Stores outreach contacts with the goods given; "latest" means the newest version of each entry. */
@ApplicationScoped
class OutreachRepository {
    /** JPQL predicate for a contact {@code c}: its newest version. */
    private static final String LATEST =
            "not exists (select 1 from OutreachContact v where v.lineRef = c.lineRef and v.versionNumber > c.versionNumber)";

    private static final String COUNTED =
            " c.happenedOn between :from and :to and c.mistake = false and " + LATEST + " ";

    @PersistenceContext
    EntityManager em;

    void add(OutreachContact contact, List<GoodsQuantity> goods) {
        em.persist(contact);
        goods.forEach(given -> em.persist(new OutreachGoods(contact, given)));
    }

    boolean isSaved(String ref) {
        return em.createQuery("select count(c) from OutreachContact c where c.ref = :ref", Long.class)
                        .setParameter("ref", ref)
                        .getSingleResult()
                > 0;
    }

    /** @throws NotFoundException when there is no such entry */
    OutreachContact getNewest(String lineRef) {
        return em
                .createQuery(
                        "select c from OutreachContact c where c.lineRef = :ref and " + LATEST, OutreachContact.class)
                .setParameter("ref", lineRef)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Finds the last entry of a member of staff that is no mistake.
     *
     * @param kind null for any kind
     */
    Optional<OutreachContact> findLast(StaffId staff, @Nullable String kind) {
        return em
                .createQuery(
                        "select c from OutreachContact c where c.staffId = :staff and c.mistake = false"
                                + " and (:kind is null or c.kind = :kind) and " + LATEST + " order by c.id desc",
                        OutreachContact.class)
                .setParameter("staff", staff)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<OutreachContact> findLatest(YearMonth month, int first, int size) {
        return em.createQuery(
                        "select c from OutreachContact c where c.happenedOn between :from and :to and " + LATEST
                                + " order by c.happenedOn desc, c.id desc",
                        OutreachContact.class)
                .setParameter("from", month.atDay(1))
                .setParameter("to", month.atEndOfMonth())
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(YearMonth month) {
        return em.createQuery(
                        "select count(c) from OutreachContact c where c.happenedOn between :from and :to and " + LATEST,
                        Long.class)
                .setParameter("from", month.atDay(1))
                .setParameter("to", month.atEndOfMonth())
                .getSingleResult();
    }

    /** Returns the earlier versions of these entries, newest first. */
    List<OutreachContact> findEarlier(Collection<OutreachContact> newest) {
        List<String> corrected = newest.stream()
                .filter(contact -> contact.versionNumber() > 1)
                .map(OutreachContact::lineRef)
                .toList();
        if (corrected.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from OutreachContact c where c.lineRef in :refs and not " + LATEST
                                + " order by c.versionNumber desc",
                        OutreachContact.class)
                .setParameter("refs", corrected)
                .getResultList();
    }

    /** Returns the goods by reference of the version. */
    Map<String, List<GoodsQuantity>> findGoods(Collection<OutreachContact> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select g from OutreachGoods g where g.contactRef in :refs order by g.id", OutreachGoods.class)
                .setParameter(
                        "refs", contacts.stream().map(OutreachContact::ref).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        OutreachGoods::contactRef, Collectors.mapping(OutreachGoods::given, Collectors.toList())));
    }

    List<OutreachTotals.Tally> tallies(LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select new vn.donghanh.service.outreach.OutreachTotals$Tally(c.placeId, c.kind, c.targetGroup, count(c), sum(c.contacts),"
                                + " sum(c.persons), sum(case when c.persons is null then c.contacts else 0 end)) from OutreachContact c where"
                                + COUNTED + "group by c.placeId, c.kind, c.targetGroup order by sum(c.contacts) desc",
                        OutreachTotals.Tally.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Returns the goods given, by kind. */
    List<OutreachTotals.Given> given(LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select new vn.donghanh.service.outreach.OutreachTotals$Given(g.goods, sum(g.quantity)) from OutreachContact c, OutreachGoods g where"
                                + COUNTED + "and g.contactRef = c.ref group by g.goods",
                        OutreachTotals.Given.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Returns the day of the first entry; null when there is none. */
    @Nullable
    LocalDate firstDay() {
        return em.createQuery("select min(c.happenedOn) from OutreachContact c", LocalDate.class)
                .getSingleResult();
    }
}
