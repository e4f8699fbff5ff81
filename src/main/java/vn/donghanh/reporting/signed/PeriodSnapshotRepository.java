package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.PersonErased;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;

/** Stores snapshots of periods, what was computed, signatures, and what the records say today. */
@ApplicationScoped
class PeriodSnapshotRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** @throws NotFoundException when there is no such snapshot */
    PeriodSnapshot get(@Nullable String ref) {
        return em
                .createQuery("select s from PeriodSnapshot s where s.ref = :ref", PeriodSnapshot.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Locks the snapshot, so that two people do not take a step at once. */
    PeriodSnapshot getForUpdate(@Nullable String ref) {
        return em
                .createQuery("select s from PeriodSnapshot s where s.ref = :ref", PeriodSnapshot.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Optional<PeriodSnapshot> findInForce(long periodId) {
        return em
                .createQuery("select s from PeriodSnapshot s where s.inForceFor = :period", PeriodSnapshot.class)
                .setParameter("period", periodId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the snapshots of these periods, the newest of each first, those that were set back as well. */
    List<PeriodSnapshot> findOf(Collection<Long> periodIds) {
        return em.createQuery(
                        "select s from PeriodSnapshot s where s.periodId in :periods order by s.id desc",
                        PeriodSnapshot.class)
                .setParameter("periods", periodIds)
                .getResultList();
    }

    /** Returns the signed snapshots of periods of a kind, oldest first. */
    List<PeriodSnapshot> findSigned(PeriodKind kind) {
        return em.createQuery(
                        "select s from PeriodSnapshot s join ReportingPeriod p on p.id = s.periodId"
                                + " where s.status = vn.donghanh.reporting.signed.PeriodSnapshotStatus.SIGNED and p.kind = :kind order by p.toDay",
                        PeriodSnapshot.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Counts the snapshots in these statuses on which somebody has to act who did not act on them yet. */
    long countWaiting(EnumSet<PeriodSnapshotStatus> statuses, StaffId reader) {
        return em.createQuery(
                        "select count(s) from PeriodSnapshot s where s.status in :statuses and s.computedBy <> :reader"
                                + " and (s.checkedBy is null or s.checkedBy <> :reader)",
                        Long.class)
                .setParameter("statuses", statuses)
                .setParameter("reader", reader)
                .getSingleResult();
    }

    /** Counts the periods whose snapshots were set back, and that were not computed anew. */
    long countSetBack() {
        return em.createQuery(
                        "select count(distinct s.periodId) from PeriodSnapshot s where s.inForceFor is null and not exists"
                                + " (select 1 from PeriodSnapshot n where n.inForceFor = s.periodId)",
                        Long.class)
                .getSingleResult();
    }

    PeriodSnapshotContent getContent(String ref) {
        return em.createQuery("select c from PeriodSnapshotContent c where c.ref = :ref", PeriodSnapshotContent.class)
                .setParameter("ref", ref)
                .getSingleResult();
    }

    Optional<PeriodSignature> findSignature(String ref) {
        return em
                .createQuery("select s from PeriodSignature s where s.ref = :ref", PeriodSignature.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<PeriodLedgerCase> findLedgerCases(String snapshotRef) {
        return em.createQuery(
                        "select c from PeriodLedgerCase c where c.snapshotRef = :ref order by c.id",
                        PeriodLedgerCase.class)
                .setParameter("ref", snapshotRef)
                .getResultList();
    }

    Optional<PeriodDrift> findDrift(String snapshotRef) {
        return em
                .createQuery("select d from PeriodDrift d where d.snapshotRef = :ref", PeriodDrift.class)
                .setParameter("ref", snapshotRef)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<PeriodDrift> findDrifts(Collection<String> snapshotRefs) {
        return snapshotRefs.isEmpty()
                ? List.of()
                : em.createQuery("select d from PeriodDrift d where d.snapshotRef in :refs", PeriodDrift.class)
                        .setParameter("refs", snapshotRefs)
                        .getResultList();
    }

    /** Returns the snapshots in force that were not compared since an instant. */
    List<String> findNotComparedSince(Instant since) {
        return em.createQuery(
                        "select s.ref from PeriodSnapshot s where s.inForceFor is not null and not exists"
                                + " (select 1 from PeriodDrift d where d.snapshotRef = s.ref and d.comparedAt >= :since) order by s.id",
                        String.class)
                .setParameter("since", since)
                .getResultList();
    }

    void onPersonErased(@Observes PersonErased event) {
        em.createQuery(
                        "delete from PeriodLedgerCase c where c.caseId in (select f.id from CaseFile f where f.personRef = :person)")
                .setParameter("person", event.person())
                .executeUpdate();
    }
}
