package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Writes the grants of those who stand in for a colleague: they begin and end with the days of the cover, and follow what the absent person may see.
 * Who may see a case by a grant is decided in {@link CaseAccess} alone.
 */
@ApplicationScoped
public class StandInGrantRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AccessGrantRepository grants;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    @Inject
    Clock clock;

    /**
     * Gives whoever stands in for the holders of grants the same access for the days of the cover, unless they have it.
     *
     * @param rows all grants of the case
     */
    void follow(List<AccessGrant> sources, List<AccessGrant> rows) {
        List<AccessGrant> followed = sources.stream()
                .filter(source -> source.ground().isCovered() && !source.isCausedByMerge())
                .toList();
        Map<StaffId, List<Cover>> open =
                covers.openFor(followed.stream().map(AccessGrant::staffId).collect(Collectors.toSet()));
        List<AccessGrant> all = new ArrayList<>(rows);
        for (AccessGrant source : followed) {
            for (Cover cover : open.getOrDefault(source.staffId(), List.of())) {
                follow(source, cover, all).ifPresent(grant -> {
                    grants.add(grant);
                    all.add(grant);
                });
            }
        }
    }

    private Optional<AccessGrant> follow(AccessGrant source, Cover cover, List<AccessGrant> rows) {
        Instant now = clock.instant();
        boolean granted = rows.stream()
                .anyMatch(row ->
                        cover.ref().equals(row.coverRef()) && row.section() == source.section() && row.isInForce(now));
        return granted
                ? Optional.empty()
                : Optional.of(new AccessGrant(
                                source.caseId(),
                                cover.standIn(),
                                AccessGround.SUBSTITUTE,
                                source.section(),
                                now,
                                source.until(),
                                user.idOrNull())
                        .during(cover));
    }

    /**
     * Ends what stand-ins have through a grant that ended.
     *
     * @param inForce the grants of the case that were in force
     */
    void end(AccessGrant source, List<AccessGrant> inForce) {
        Set<String> refs =
                covers.openFor(source.staffId()).stream().map(Cover::ref).collect(Collectors.toSet());
        Instant now = clock.instant();
        inForce.stream()
                .filter(row ->
                        row.coverRef() != null && refs.contains(row.coverRef()) && row.section() == source.section())
                .forEach(row -> row.end(now));
    }

    /**
     * Gives the stand-in, for the days of the cover, access to the cases that are being worked on and that the absent person may see now, in
     * one SQL statement. What the absent person is granted or loses later follows with {@link #follow} and {@link #end}.
     */
    public void grantCover(Cover cover) {
        em.createNativeQuery(
                        """
                        insert into case_grant (case_id, staff_id, ground, section, from_at, until_at, granted_by, granted_at, cover_ref,
                            case_open, case_urgency, case_due, case_updated_at, case_queued_tasks, case_managed_by)
                        select g.case_id, :standIn, 'SUBSTITUTE', g.section, greatest(:now, :begin),
                            least(:end, max(coalesce(g.until_at, :end))), :by, :now, :ref,
                            c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by
                        from case_grant g join case_file c on c.id = g.case_id
                        where g.staff_id = :absent and g.ground in (:grounds) and g.merge_ref is null
                        and (g.until_at is null or g.until_at > greatest(:now, :begin))
                        and c.erased_at is null and c.status in (:statuses)
                        group by g.case_id, g.section, c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by""")
                .setParameter("standIn", cover.standIn().value())
                .setParameter("absent", cover.absent().value())
                .setParameter("now", clock.instant())
                .setParameter("begin", cover.begin())
                .setParameter("end", cover.end())
                .setParameter("by", cover.arrangedBy().value())
                .setParameter("ref", cover.ref())
                .setParameter(
                        "grounds",
                        AccessGround.covered().stream().map(Enum::name).toList())
                .setParameter(
                        "statuses",
                        CaseStatus.running().stream().map(Enum::name).toList())
                .executeUpdate();
    }

    /** Ends what the stand-in was given for this cover, or takes back what was to begin. */
    public void endCover(Cover cover) {
        em.createQuery(
                        """
                        update AccessGrant a set a.untilAt = :now
                        where a.staffId = :standIn and a.coverRef = :ref and a.untilAt > :now""")
                .setParameter("now", clock.instant())
                .setParameter("standIn", cover.standIn())
                .setParameter("ref", cover.ref())
                .executeUpdate();
    }

    /** Gives those who stand in for a member of staff what that member may see now, after it changed for many cases at once. */
    void renewCovers(StaffId absent) {
        for (Cover cover : covers.openFor(absent)) {
            endCover(cover);
            grantCover(cover);
        }
    }
}
