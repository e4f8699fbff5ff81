package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.shared.NotFound;

/** A case's askings and its vital-interest grounds. Whoever calls has seen the case. */
@ApplicationScoped
class ConsentRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Newest first. */
    List<Consent> of(CaseId file) {
        return em.createQuery("select c from Consent c where c.caseId = :c order by c.id desc", Consent.class)
                .setParameter("c", file.value())
                .getResultList();
    }

    /** Newest first. */
    Stream<Consent> of(CaseId file, ConsentScope scope) {
        return em
                .createQuery(
                        "select c from Consent c where c.caseId = :c and c.scope = :s order by c.id desc",
                        Consent.class)
                .setParameter("c", file.value())
                .setParameter("s", scope)
                .getResultList()
                .stream();
    }

    /** @throws NotFound when the case has no such consent */
    Consent get(CaseId file, String ref) {
        return em
                .createQuery("select c from Consent c where c.caseId = :c and c.ref = :r", Consent.class)
                .setParameter("c", file.value())
                .setParameter("r", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest. */
    Optional<VitalInterest> vitalInterest(CaseId file) {
        return em
                .createQuery(
                        "select v from VitalInterest v where v.caseId = :c order by v.id desc", VitalInterest.class)
                .setParameter("c", file.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
