package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.stay.document.RequiredDocument;

/** Emergency stays with their moves, papers and enquiries. Whoever calls has seen the case, or asks for those she sees. */
@ApplicationScoped
class StayRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** The newest first. */
    List<Stay> findByCase(CaseId caseId) {
        return em.createQuery("select s from Stay s where s.caseId = :c order by s.id desc", Stay.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    Optional<Stay> findOpenByCase(CaseId caseId) {
        return findByCase(caseId).stream().filter(stay -> stay.status().isOpen()).findFirst();
    }

    /** @throws NotFoundException when that case has no such stay */
    Stay get(CaseId caseId, String ref) {
        return em
                .createQuery("select s from Stay s where s.caseId = :c and s.ref = :ref", Stay.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** All that are asked for or go on, the one that began first before the others. */
    List<Stay> findAllOpen() {
        return em.createQuery("select s from Stay s where s.status in :open order by s.requestedAt, s.id", Stay.class)
                .setParameter("open", StayStatus.open())
                .getResultList();
    }

    /** For the clock, which must not raise an alarm twice. */
    Optional<Stay> findAndLock(String ref) {
        return em
                .createQuery("select s from Stay s where s.ref = :ref", Stay.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    List<StayTransition> findTransitions(Stay stay) {
        return em.createQuery(
                        "select m from StayTransition m where m.stayRef = :ref order by m.id", StayTransition.class)
                .setParameter("ref", stay.ref())
                .getResultList();
    }

    /** Newest first. */
    List<StayTransition> findTransitions(CaseId caseId, int most) {
        return em.createQuery(
                        "select m from StayTransition m where m.caseId = :c order by m.id desc", StayTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Newest first. */
    List<StayEnquiry> findEnquiries(Stay stay) {
        return em.createQuery(
                        "select e from StayEnquiry e where e.stayRef = :ref order by e.id desc", StayEnquiry.class)
                .setParameter("ref", stay.ref())
                .getResultList();
    }

    /** What papers an admission of that day needs. */
    List<RequiredDocument> findRequiredDocuments(LocalDate day) {
        return em
                .createQuery("select r from RequiredDocument r order by r.id", RequiredDocument.class)
                .getResultList()
                .stream()
                .filter(rule -> rule.validOn(day))
                .toList();
    }
}
