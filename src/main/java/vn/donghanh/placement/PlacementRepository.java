package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Repository of placements, their transitions and checks. The Centre loads by case, partners by disclosure code and organisation. */
@ApplicationScoped
class PlacementRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the placements of a case, newest first. The caller must have checked access to the case. */
    List<Placement> findByCase(CaseId caseId) {
        return em.createQuery("select p from Placement p where p.caseId = :c order by p.id desc", Placement.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such placement */
    Placement get(CaseId caseId, String ref) {
        return find(caseId, ref).orElseThrow(NotFoundException::new);
    }

    Optional<Placement> find(CaseId caseId, String ref) {
        return em
                .createQuery("select p from Placement p where p.caseId = :c and p.ref = :ref", Placement.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the references of placements whose open check has passed without an answer. */
    List<String> findWithPassedCheck(LocalDate today) {
        return em.createQuery(
                        "select p.ref from Placement p where p.nextCheck.until < :today order by p.id", String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Loads the placement with a pessimistic lock, so that concurrent runs of the job never process it twice. */
    Optional<Placement> findForUpdate(String ref) {
        return em
                .createQuery("select p from Placement p where p.ref = :ref", Placement.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the transitions of placements in the order in which they were recorded, using one statement. */
    List<PlacementTransition> findTransitions(Collection<Placement> placements) {
        return placements.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from PlacementTransition m where m.placementRef in :refs order by m.id",
                                PlacementTransition.class)
                        .setParameter(
                                "refs", placements.stream().map(Placement::ref).toList())
                        .getResultList();
    }

    List<PlacementTransition> findTransitions(Placement placement) {
        return findTransitions(List.of(placement));
    }

    /** Returns the transitions of all placements of a case, newest first. */
    List<PlacementTransition> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from PlacementTransition m where m.caseId = :c order by m.id desc",
                        PlacementTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns what was told about the first day of work, in the order in which it was recorded. */
    List<StartEntry> findStartEntries(Placement placement) {
        return em.createQuery("select s from StartEntry s where s.placementRef = :ref order by s.id", StartEntry.class)
                .setParameter("ref", placement.ref())
                .getResultList();
    }

    /** Returns the checks of a placement in the order in which they were recorded. */
    List<PlacementCheck> findChecks(Placement placement) {
        return findChecks(List.of(placement));
    }

    /** Returns the checks of placements in the order in which they were recorded, using one statement. */
    List<PlacementCheck> findChecks(Collection<Placement> placements) {
        return placements.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from PlacementCheck c where c.placementRef in :refs order by c.id",
                                PlacementCheck.class)
                        .setParameter(
                                "refs", placements.stream().map(Placement::ref).toList())
                        .getResultList();
    }

    /** Returns the checks of all placements of a case, newest first. */
    List<PlacementCheck> findChecks(CaseId caseId, int limit) {
        return em.createQuery(
                        "select c from PlacementCheck c where c.caseId = :c order by c.id desc", PlacementCheck.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    List<Placement> findAll() {
        return em.createQuery("select p from Placement p order by p.id", Placement.class)
                .getResultList();
    }

    /** Returns the transitions of all placements that were recorded by the cutoff, in that order. */
    List<PlacementTransition> findTransitionsUntil(Instant cutoff) {
        return em.createQuery(
                        "select m from PlacementTransition m where m.movedAt <= :cutoff order by m.id",
                        PlacementTransition.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    /** Returns what was told about the first days of all placements by the cutoff, in the order in which it was recorded. */
    List<StartEntry> findStartEntriesUntil(Instant cutoff) {
        return em.createQuery(
                        "select s from StartEntry s where s.recordedAt <= :cutoff order by s.id", StartEntry.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    /** Returns the checks of all placements that were recorded by the cutoff, in that order. */
    List<PlacementCheck> findChecksUntil(Instant cutoff) {
        return em.createQuery(
                        "select c from PlacementCheck c where c.recordedAt <= :cutoff order by c.id",
                        PlacementCheck.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }
}
