package vn.donghanh.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotFoundException;

/** Stores requests for erasure. */
@ApplicationScoped
class ErasureRequestRepository {
    private static final String SELECT =
            """
            select new vn.donghanh.erasure.ErasureRow(r.ref, c.number, c.status, r.ground, r.identified, r.askedOn, r.recordedBy,
                r.dueAt, r.decision, r.decidedAt) from ErasureRequest r join CaseFile c on c.id = r.caseId where\s""";

    @PersistenceContext
    EntityManager em;

    void add(ErasureRequest request) {
        em.persist(request);
    }

    /** @throws NotFoundException when there is no such request */
    ErasureRequest get(String ref) {
        return em
                .createQuery("select r from ErasureRequest r where r.ref = :ref", ErasureRequest.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    boolean hasWaiting(CaseView caseView) {
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
                .setMaxResults(most)
                .getResultList();
    }
}
