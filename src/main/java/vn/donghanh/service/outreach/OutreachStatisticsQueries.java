package vn.donghanh.service.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.shared.AsOf;

/** Sums up anonymous contacts for reports, as they were known at a cutoff. */
@ApplicationScoped
public class OutreachStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    private static final String COUNTED =
            """
            c.happenedOn between :from and :to and c.mistake = false and c.recordedAt <= :cutoff
            and not exists (select 1 from OutreachContact v where v.lineRef = c.lineRef
                and v.versionNumber > c.versionNumber and v.recordedAt <= :cutoff)""";

    /** Goods of one kind that were given anonymously, and the contacts at which that was. */
    public record GivenGoods(String goods, Long quantity, Long contacts) implements Serializable {}

    /** Contacts of one kind. */
    public record ContactsOfKind(String kind, Long contacts) implements Serializable {}

    /** Returns the contacts since a day by their kind, a code of the list of kinds. */
    public List<ContactsOfKind> countContacts(LocalDate from, AsOf asOf) {
        return bind(
                em.createQuery(
                        "select new vn.donghanh.service.outreach.OutreachStatisticsQueries$ContactsOfKind(c.kind, sum(c.contacts))"
                                + " from OutreachContact c where " + COUNTED + " group by c.kind",
                        ContactsOfKind.class),
                from,
                asOf);
    }

    /** Returns the goods given since a day by their code. */
    public List<GivenGoods> sumGoods(LocalDate from, AsOf asOf) {
        return bind(
                em.createQuery(
                        "select new vn.donghanh.service.outreach.OutreachStatisticsQueries$GivenGoods(g.goods, sum(g.quantity), sum(c.contacts))"
                                + " from OutreachGoods g join OutreachContact c on c.ref = g.contactRef where "
                                + COUNTED
                                + " group by g.goods",
                        GivenGoods.class),
                from,
                asOf);
    }

    private static <T> List<T> bind(TypedQuery<T> query, LocalDate from, AsOf asOf) {
        return query.setParameter("from", from)
                .setParameter("to", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }
}
