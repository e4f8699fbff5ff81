package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Repository of a case's consents and vital interests. Callers must have checked access to the case. */
@ApplicationScoped
class ConsentRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Newest first. */
    List<Consent> findByCase(CaseId caseId) {
        return em.createQuery("select c from Consent c where c.caseId = :c order by c.id desc", Consent.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Newest first. */
    Stream<Consent> findByCase(CaseId caseId, ConsentScope scope) {
        return em
                .createQuery(
                        "select c from Consent c where c.caseId = :c and c.scope = :s order by c.id desc",
                        Consent.class)
                .setParameter("c", caseId.value())
                .setParameter("s", scope)
                .getResultList()
                .stream();
    }

    /** Returns the consents to the case and to contact, newest first. */
    List<Consent> findForHeader(CaseId caseId) {
        return em.createQuery(
                        """
                        select c from Consent c where c.caseId = :c and c.scope in
                        (vn.donghanh.consent.ConsentScope.CASE_MGMT, vn.donghanh.consent.ConsentScope.CONTACT, vn.donghanh.consent.ConsentScope.FOLLOW_UP_AFTER)
                        order by c.id desc""",
                        Consent.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Returns the consents to talking in the presence of relatives and of an interpreter, newest first. */
    List<Consent> findForPresence(CaseId caseId) {
        return em.createQuery(
                        """
                        select c from Consent c where c.caseId = :c and c.scope in
                        (vn.donghanh.consent.ConsentScope.SHARE_FAMILY, vn.donghanh.consent.ConsentScope.INTERPRETER)
                        order by c.id desc""",
                        Consent.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException when the case has no such consent */
    Consent get(CaseId caseId, String ref) {
        return em
                .createQuery("select c from Consent c where c.caseId = :c and c.ref = :r", Consent.class)
                .setParameter("c", caseId.value())
                .setParameter("r", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the latest vital interest of the case. */
    Optional<VitalInterest> findVitalInterest(CaseId caseId) {
        return em
                .createQuery(
                        "select v from VitalInterest v where v.caseId = :c order by v.id desc", VitalInterest.class)
                .setParameter("c", caseId.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
