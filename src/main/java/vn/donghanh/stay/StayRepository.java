package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.stay.document.RequiredDocument;

/**
 * Stores emergency stays with their transitions, documents and enquiries. Callers must have checked access to the case,
 * or filter by it.
 */
@ApplicationScoped
class StayRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the stays of a case, newest first. */
    List<Stay> findByCase(CaseId caseId) {
        return em.createQuery("select s from Stay s where s.caseId = :c order by s.id desc", Stay.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    Optional<Stay> findOpenByCase(CaseId caseId) {
        return findByCase(caseId).stream()
                .filter(stay -> stay.status().isOpen())
                .findFirst();
    }

    /** @throws NotFoundException when the case has no such stay */
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

    /** Returns all requested and current stays, oldest request first. */
    List<Stay> findAllOpen() {
        return em.createQuery("select s from Stay s where s.status in :open order by s.requestedAt, s.id", Stay.class)
                .setParameter("open", StayStatus.open())
                .getResultList();
    }

    /** Returns the stays of all cases that were requested until then. */
    List<Stay> findRequestedUntil(Instant end) {
        return em.createQuery("select s from Stay s where s.requestedAt <= :end order by s.id", Stay.class)
                .setParameter("end", end)
                .getResultList();
    }

    /** Returns the transitions of all stays that count, in the order in which they were recorded. */
    List<StayTransition> findTransitions(AsOf asOf) {
        return em
                .createQuery(
                        "select m from StayTransition m where m.movedAt <= :cutoff order by m.id", StayTransition.class)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .filter(transition -> asOf.covers(CentreTime.day(transition.happenedAt()), transition.at()))
                .toList();
    }

    /** Returns the stays whose admission counts. */
    List<Stay> findAdmitted(AsOf asOf) {
        return em.createQuery(
                        """
                        select s from Stay s where s.admission.admittedAt <= :end and exists (select 1 from StayTransition m
                        where m.stayRef = s.ref and m.step = :admit and m.movedAt <= :cutoff) order by s.id""",
                        Stay.class)
                .setParameter("end", CentreTime.endOf(asOf.day()))
                .setParameter("admit", StayStep.ADMIT)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    /** Returns the stay with a write lock, so that concurrent jobs do not raise an alarm twice. */
    Optional<Stay> findAndLock(String ref) {
        return em
                .createQuery("select s from Stay s where s.ref = :ref", Stay.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the transitions of the stay, oldest first. */
    List<StayTransition> findTransitions(Stay stay) {
        return em.createQuery(
                        "select m from StayTransition m where m.stayRef = :ref order by m.id", StayTransition.class)
                .setParameter("ref", stay.ref())
                .getResultList();
    }

    /** Returns the newest entries first. */
    List<StayTransition> findTransitions(CaseId caseId, int most) {
        return em.createQuery(
                        "select m from StayTransition m where m.caseId = :c order by m.id desc", StayTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the newest entries first. */
    List<StayEnquiry> findEnquiries(Stay stay) {
        return em.createQuery(
                        "select e from StayEnquiry e where e.stayRef = :ref order by e.id desc", StayEnquiry.class)
                .setParameter("ref", stay.ref())
                .getResultList();
    }

    /** Returns the documents required for an admission on that day. */
    List<RequiredDocument> findRequiredDocuments(LocalDate day) {
        return em
                .createQuery("select r from RequiredDocument r order by r.id", RequiredDocument.class)
                .getResultList()
                .stream()
                .filter(rule -> rule.validOn(day))
                .toList();
    }
}
