package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/** Gives access to cases and ends it. Who may see a case by it is decided in {@link CaseAccess} alone. */
@ApplicationScoped
public class CaseAccessRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    CaseAccess access;

    @Inject
    AccessGrantRepository grantRepository;

    @Inject
    StandInGrantRepository standIns;

    @Inject
    Clock clock;

    /** Grants access to a case, unless an equal grant on the same ground already lasts at least as long. */
    public void grant(CaseId caseId, StaffId staff, AccessGround ground, @Nullable Instant until) {
        grant(caseId, staff, ground, null, until);
    }

    /** Grants a colleague access to one section, to work on it together with the case manager. */
    public void grantSection(CaseId caseId, StaffId staff, CaseSection section, @Nullable Instant until) {
        grant(caseId, staff, AccessGround.TEAM, section, until);
    }

    /** Who is granted access to a whole case, and why. */
    public record Grantee(StaffId staff, AccessGround ground) {}

    /** As {@link #grant(CaseId, StaffId, AccessGround, Instant)} without an end, for several at once. */
    public void grant(CaseId caseId, List<Grantee> grantees) {
        lockCase(caseId);
        add(caseId, grantees, access.grants(caseId));
    }

    /** Grants access to a case that was opened in this transaction, and to which nobody has access yet. */
    public void grantFirst(CaseId caseId, List<Grantee> grantees) {
        add(caseId, grantees, List.of());
    }

    private void add(CaseId caseId, List<Grantee> grantees, List<AccessGrant> rows) {
        add(
                grantees.stream()
                        .map(grantee -> create(caseId, grantee.staff(), grantee.ground(), null, null))
                        .toList(),
                rows);
    }

    private void grant(
            CaseId caseId, StaffId staff, AccessGround ground, @Nullable CaseSection section, @Nullable Instant until) {
        lockCase(caseId);
        add(List.of(create(caseId, staff, ground, section, until)), access.grants(caseId));
    }

    private AccessGrant create(
            CaseId caseId, StaffId staff, AccessGround ground, @Nullable CaseSection section, @Nullable Instant until) {
        return new AccessGrant(caseId, staff, ground, section, clock.instant(), until, user.idOrNull());
    }

    /** @param rows all grants of the case */
    private void add(List<AccessGrant> wanted, List<AccessGrant> rows) {
        Instant now = clock.instant();
        List<AccessGrant> all = new ArrayList<>(rows);
        List<AccessGrant> added = new ArrayList<>();
        for (AccessGrant grant : wanted) {
            boolean granted = all.stream()
                    .anyMatch(row -> row.staffId().equals(grant.staffId())
                            && row.ground() == grant.ground()
                            && row.section() == grant.section()
                            && covers(row, now, grant.until()));
            if (!granted) {
                grantRepository.add(grant);
                all.add(grant);
                added.add(grant);
            }
        }
        standIns.follow(added, all);
    }

    /** Returns a case to which access is given without a user. */
    CaseView view(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view();
    }

    /** Locks the case row, so that of two concurrent grants the second waits for the first and then finds it. */
    private void lockCase(CaseId caseId) {
        em.createNativeQuery("select id from case_file where id = ?1 for update")
                .setParameter(1, caseId.value())
                .getResultList();
    }

    public void revokeSection(CaseId caseId, StaffId staff, CaseSection section) {
        end(caseId, row -> row.section() == section && row.staffId().equals(staff));
    }

    /** Ends the grants on this ground; with a staff id, only those of that member of staff. */
    public void endGrants(CaseId caseId, AccessGround ground, @Nullable StaffId staff) {
        end(
                caseId,
                row -> row.ground() == ground && (staff == null || row.staffId().equals(staff)));
    }

    /** Ends grants, and what stand-ins have through them alone. */
    private void end(CaseId caseId, Predicate<AccessGrant> chosen) {
        Instant now = clock.instant();
        List<AccessGrant> inForce =
                access.grants(caseId).stream().filter(row -> row.isInForce(now)).toList();
        List<AccessGrant> ended = inForce.stream().filter(chosen).toList();
        ended.forEach(row -> row.end(now));
        for (AccessGrant source : ended) {
            boolean remains = inForce.stream()
                    .anyMatch(row -> row.staffId().equals(source.staffId())
                            && row.ground().isCovered()
                            && row.section() == source.section()
                            && row.isInForce(now));
            if (source.ground().isCovered() && !remains) {
                standIns.end(source, inForce);
            }
        }
    }

    /** Gives the stand-ins access again to a case that goes on after it had ended. */
    void renewStandIns(CaseId caseId) {
        Instant now = clock.instant();
        List<AccessGrant> rows = access.grants(caseId);
        standIns.follow(rows.stream().filter(row -> row.isInForce(now)).toList(), rows);
    }

    /** Ends every grant of a member of staff who has left, on all cases at once. */
    public void endAllGrants(StaffId staff) {
        em.createQuery(
                        """
                        update AccessGrant a set a.untilAt = :now
                        where a.staffId = :staff and (a.untilAt is null or a.untilAt > :now)""")
                .setParameter("now", clock.instant())
                .setParameter("staff", staff)
                .executeUpdate();
    }

    /** Ends the grants that follow from a role, on all cases at once. */
    void endRoleGrants(StaffId staff) {
        em.createQuery(
                        """
                        update AccessGrant a set a.untilAt = :now where a.staffId = :staff and a.untilAt is null
                        and a.ground in (vn.donghanh.casefile.access.AccessGround.SUPERVISION, vn.donghanh.casefile.access.AccessGround.DIRECTION)""")
                .setParameter("now", clock.instant())
                .setParameter("staff", staff)
                .executeUpdate();
    }

    /** Grants access to all cases of a unit in three SQL statements; without a unit, to all cases of the Centre. */
    void grantAll(StaffId staff, AccessGround ground, @Nullable Long unit) {
        em.createNativeQuery(
                        """
                        insert into case_grant (case_id, staff_id, ground, from_at, until_at, granted_by, granted_at, case_open, case_urgency, case_due, case_updated_at, case_queued_tasks, case_managed_by)
                        select c.id, ?1, ?2, ?3, null, null, ?3, c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by
                        from case_file c where (?4 is null or c.unit_id = ?4)""")
                .setParameter(1, staff.value())
                .setParameter(2, ground.name())
                .setParameter(3, clock.instant())
                .setParameter(4, unit)
                .executeUpdate();
        copyCountedUntil(staff, ground);
    }

    /**
     * Copies until when the cases count to new grants, which keep their cases from being changed by then. It is locked before, in the order in which changes lock it: whoever writes it
     * next sees the grants, and whoever did has committed.
     */
    private void copyCountedUntil(StaffId staff, AccessGround ground) {
        em.createNativeQuery("select count(*) from counted_case force index (primary) lock in share mode")
                .getSingleResult();
        em.createNativeQuery(
                        """
                        update case_grant g join counted_case k on k.case_id = g.case_id set g.case_counts_until = k.counts_until
                        where g.staff_id = ?1 and g.ground = ?2 and g.until_at is null and g.case_counts_until <> k.counts_until""")
                .setParameter(1, staff.value())
                .setParameter(2, ground.name())
                .executeUpdate();
    }

    /** Ends the grants and lifts the blocks that were caused by a merge. */
    public void endMerge(String mergeRef) {
        Instant now = clock.instant();
        access.grantsOfMerge(mergeRef).forEach(row -> row.end(now));
        access.blocksOfMerge(mergeRef).forEach(row -> row.lift(now));
    }

    /**
     * Gives the access to a merged case that its merge causes to this reader, and ends it for anybody else.
     *
     * @param reader null when nobody is to have it
     */
    public void grantByMerge(CaseId merged, String mergeRef, @Nullable StaffId reader) {
        Instant now = clock.instant();
        List<AccessGrant> inForce = access.grantsOfMerge(mergeRef).stream()
                .filter(row -> row.isInForce(now))
                .toList();
        inForce.stream().filter(row -> !row.staffId().equals(reader)).forEach(row -> row.end(now));
        if (reader != null && inForce.stream().noneMatch(row -> row.staffId().equals(reader))) {
            grantRepository.add(
                    create(merged, reader, AccessGround.TEAM, null, null).causedByMerge(mergeRef));
        }
    }

    private static boolean covers(AccessGrant row, Instant now, @Nullable Instant until) {
        Instant grantedUntil = row.until();
        return row.isInForce(now) && (grantedUntil == null || (until != null && !grantedUntil.isBefore(until)));
    }
}
