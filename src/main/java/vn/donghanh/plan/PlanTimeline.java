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

    record Proposal(Instant at, StaffId by, int number) {
        TimelineEntry entry() {
            return PlanTimeline.entry("send", "timeline.plan.proposed", String.valueOf(number), at, by);
        }
    }

    /** An action that was done or dropped, by the places of its goal and of itself. */
    record Ended(Instant at, StaffId by, int goal, int action, ActionState state) {
        TimelineEntry entry() {
            return PlanTimeline.entry(
                    state == ActionState.DONE ? "check" : "no",
                    "timeline.plan.action." + state,
                    goal + "." + action,
                    at,
                    by);
        }
    }

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return Stream.concat(proposals(file, most), actions(file, most)).toList();
    }

    private Stream<TimelineEntry> proposals(CaseView file, int most) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.PlanTimeline$Proposal(p.proposedAt, p.proposedBy, p.number) from CarePlan p
                        where p.caseId = :c and p.proposedAt is not null order by p.proposedAt desc""",
                        Proposal.class)
                .setParameter("c", file.id().value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Proposal::entry);
    }

    /** Progress goes along from version to version, so only the version worked by is asked. */
    private Stream<TimelineEntry> actions(CaseView file, int most) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.PlanTimeline$Ended(a.stateAt, a.stateBy, g.position, a.position, a.state)
                        from PlanAction a join a.goal g join g.plan p
                        where p.caseId = :c and p.state = :approved and a.state in :ended order by a.stateAt desc""",
                        Ended.class)
                .setParameter("c", file.id().value())
                .setParameter("approved", PlanState.APPROVED)
                .setParameter("ended", List.of(ActionState.DONE, ActionState.DROPPED))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Ended::entry);
    }

    private static TimelineEntry entry(String icon, String key, String argument, Instant at, StaffId by) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, icon, key, List.of(argument), by.value(), false);
    }
}
