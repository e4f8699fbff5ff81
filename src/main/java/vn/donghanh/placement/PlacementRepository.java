package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partnerbusiness.loop.BusinessRepository;

/** Repository of placements, their transitions and checks. The Centre loads by case, partners by disclosure code and organisation. */
@ApplicationScoped
class PlacementRepository extends BusinessRepository<Placement, PlacementTransition> {
    PlacementRepository() {
        super(Placement.class, PlacementTransition.class);
    }

    /** Returns the references of placements whose open check has passed without an answer. */
    List<String> findWithPassedCheck(LocalDate today) {
        return em.createQuery(
                        "select p.ref from Placement p where p.nextCheck.until < :today order by p.id", String.class)
                .setParameter("today", today)
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
