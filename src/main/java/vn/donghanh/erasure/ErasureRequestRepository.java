package vn.donghanh.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotFoundException;

/** Stores requests for erasure. Every query for who decides contains {@link #DECIDABLE}: a conflict of interest in the case holds here too. */
@ApplicationScoped
class ErasureRequestRepository {
    private static final String DECIDABLE =
            " from ErasureRequest r join CaseFile c on c.id = r.caseId where " + CaseAccess.NOT_BLOCKED + " and ";

    private static final String SELECT =
            """
            select new vn.donghanh.erasure.ErasureRow(r.ref, c.number, c.status, r.ground, r.identified, r.askedOn, r.recordedBy,
                r.dueAt, r.decision, r.decidedAt)"""
                    + DECIDABLE;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    void add(ErasureRequest request) {
        em.persist(request);
    }

    /** @throws NotFoundException when there is no such request or the reader is blocked from its case; the two cases are indistinguishable */
    ErasureRequest get(String ref) {
        return em
                .createQuery("select r" + DECIDABLE + "r.ref = :ref", ErasureRequest.class)
                .setParameter("reader", user.id())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Locks the case row until the transaction ends, so that of two requests the second waits for the first and then finds it. */
    boolean hasWaiting(CaseView caseView) {
        em.createNativeQuery("select id from case_file where id = ?1 for update")
                .setParameter(1, caseView.id().value())
                .getResultList();
        return !em.createQuery(
                        "select r.id from ErasureRequest r where r.caseId = :case and r.decidedAt is null", Long.class)
                .setParameter("case", caseView.id().value())
                .getResultList()
                .isEmpty();
    }

    /** Returns the pending requests, most urgent first. */
    List<ErasureRow> findWaiting(int most) {
        return find("r.decidedAt is null order by r.dueAt, r.id", most);
    }

    /** Returns the latest decisions. */
    List<ErasureRow> findDecided(int most) {
        return find("r.decidedAt is not null order by r.decidedAt desc, r.id desc", most);
    }

    /** Returns the requests that were made by the end of the day, as far as they were recorded at the cutoff. */
    List<ErasureRequest> findAsOf(AsOf asOf) {
        return em.createQuery(
                        "select r from ErasureRequest r where r.askedOn <= :day and r.recordedAt <= :cutoff order by r.id",
                        ErasureRequest.class)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    /** Writes the decision before anything is erased. */
    void flush() {
        em.flush();
    }

    private List<ErasureRow> find(String condition, int most) {
        return em.createQuery(SELECT + condition, ErasureRow.class)
                .setParameter("reader", user.id())
                .setMaxResults(most)
                .getResultList();
    }
}
