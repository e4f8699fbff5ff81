package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** What the case's own steps do not tell: that a plan was proposed, that an action was done or dropped. */
@ApplicationScoped
class PlanTimeline implements TimelineSource {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return Stream.concat(proposals(file, most), actions(file, most)).toList();
    }

    private Stream<TimelineEntry> proposals(CaseView file, int most) {
        return em.createQuery(
                        """
                        select p.proposedAt, p.proposedBy, p.number from CarePlan p
                        where p.caseId = :c and p.proposedAt is not null order by p.proposedAt desc""",
                        Object[].class)
                .setParameter("c", file.id().value())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> entry("send", "timeline.plan.proposed", List.of(row[2].toString()), row[0], row[1]));
    }

    /** Progress goes along from version to version, so only the version worked by is asked. */
    private Stream<TimelineEntry> actions(CaseView file, int most) {
        return em.createQuery(
                        """
                        select a.stateAt, a.stateBy, g.position, a.position, a.state from PlanAction a join a.goal g join g.plan p
                        where p.caseId = :c and p.state = :approved and a.state in :ended order by a.stateAt desc""",
                        Object[].class)
                .setParameter("c", file.id().value())
                .setParameter("approved", PlanState.APPROVED)
                .setParameter("ended", List.of(ActionState.DONE, ActionState.DROPPED))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> entry(
                        row[4] == ActionState.DONE ? "check" : "no",
                        "timeline.plan.action." + row[4],
                        List.of(row[2] + "." + row[3]),
                        row[0],
                        row[1]));
    }

    private static TimelineEntry entry(String icon, String key, List<String> arguments, Object at, Object by) {
        return new TimelineEntry(
                (Instant) at, TimelineEntry.Group.CASE, icon, key, arguments, ((StaffId) by).value(), false);
    }
}
