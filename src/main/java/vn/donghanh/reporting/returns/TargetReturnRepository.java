package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.shared.NotFoundException;

/** Stores returns of other bodies for targets that the system does not count itself. */
@ApplicationScoped
class TargetReturnRepository {
    private static final String IN_FORCE =
            "r.enteredAt <= :cutoff and (r.supersededAt is null or r.supersededAt > :cutoff)";

    @PersistenceContext
    EntityManager em;

    /** An activity line in the return that it belongs to. */
    record Activity(String ref, ActivityLine line) {}

    /** An item of the press in the return that it belongs to. */
    record PressItem(String ref, PressLine line) {}

    void add(TargetReturn targetReturn) {
        em.persist(targetReturn);
    }

    /** Returns the returns for a target and period that are not corrected. */
    List<TargetReturn> findInForce(String target, long period) {
        return em.createQuery(
                        "select r from TargetReturn r where r.targetCode = :target and r.periodId = :period and r.supersededAt is null",
                        TargetReturn.class)
                .setParameter("target", target)
                .setParameter("period", period)
                .getResultList();
    }

    /** Returns the returns of a period that were entered and not corrected by an instant, the newest letter of a target first. */
    List<TargetReturn> findInForce(long period, Instant cutoff) {
        return em.createQuery(
                        "select r from TargetReturn r where r.periodId = :period and " + IN_FORCE
                                + " order by r.targetCode, r.letterDate desc, r.id desc",
                        TargetReturn.class)
                .setParameter("period", period)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    /** Returns the returns with these references that were in force at an instant, the newest letter first. */
    List<TargetReturn> findByRefs(List<String> refs) {
        return em.createQuery(
                        "select r from TargetReturn r where r.ref in :refs order by r.letterDate desc, r.id desc",
                        TargetReturn.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    /** Returns the activities in quarters, from all returns for a target that were in force at an instant. */
    List<Activity> findActivities(String target, List<Long> quarters, Instant cutoff) {
        return em
                .createQuery(
                        "select r.ref, a.unitId, a.form, a.quarterId, a.activities from TargetReturn r join r.activities a"
                                + " where r.targetCode = :target and a.quarterId in :quarters and " + IN_FORCE,
                        Object[].class)
                .setParameter("target", target)
                .setParameter("quarters", quarters)
                .setParameter("cutoff", cutoff)
                .getResultList()
                .stream()
                .map(found -> new Activity(
                        (String) found[0],
                        new ActivityLine((Integer) found[1], (String) found[2], (Long) found[3], (Integer) found[4])))
                .toList();
    }

    /** Returns the items of the press of some days, from all returns for a target that were in force at an instant. */
    List<PressItem> findPress(String target, Period period, Instant cutoff) {
        return em
                .createQuery(
                        "select r.ref, p.outlet, p.publishedOn, p.title, p.link from TargetReturn r join r.press p"
                                + " where r.targetCode = :target and p.publishedOn between :from and :to and "
                                + IN_FORCE,
                        Object[].class)
                .setParameter("target", target)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("cutoff", cutoff)
                .getResultList()
                .stream()
                .map(found -> new PressItem(
                        (String) found[0],
                        new PressLine((String) found[1], (LocalDate) found[2], (String) found[3], (String) found[4])))
                .toList();
    }

    /** Returns the return that took the place of another one. */
    Optional<TargetReturn> findCorrection(String corrected) {
        return em
                .createQuery("select r from TargetReturn r where r.corrects = :corrected", TargetReturn.class)
                .setParameter("corrected", corrected)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** @throws NotFoundException when there is no such return */
    TargetReturn get(String ref) {
        return em
                .createQuery("select r from TargetReturn r where r.ref = :ref", TargetReturn.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
