package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/**
 * Adds plan proposals and completed or dropped actions to the timeline, which the case's own transitions do not cover.
 */
@ApplicationScoped
class PlanTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    record Proposal(Instant at, StaffId by, int number) {
        TimelineEntry entry() {
            return PlanTimelineContributor.entry("send", "timeline.plan.proposed", String.valueOf(number), at, by);
        }
    }

    /** An action that was done or dropped, identified by the positions of its goal and of itself. */
    record EndedAction(Instant at, StaffId by, int goal, int action, PlanActionStatus state) {
        TimelineEntry entry() {
            return PlanTimelineContributor.entry(
                    state == PlanActionStatus.DONE ? "check" : "no",
                    "timeline.plan.action." + state,
                    goal + "." + action,
                    at,
                    by);
        }
    }

    @Override
    public List<String> records() {
        return List.of("CarePlan x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return Stream.concat(proposals(caseView, most), actions(caseView, most)).toList();
    }

    private Stream<TimelineEntry> proposals(CaseView caseView, int most) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.PlanTimelineContributor$Proposal(p.proposedAt, p.proposedBy, p.number) from CarePlan p
                        where p.caseId = :c and p.proposedAt is not null order by p.proposedAt desc""",
                        Proposal.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Proposal::entry);
    }

    /** Reads the approved version only, because progress is carried over between versions. */
    private Stream<TimelineEntry> actions(CaseView caseView, int most) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.plan.PlanTimelineContributor$EndedAction(a.stateAt, a.stateBy, g.position, a.position, a.state)
                        from PlanAction a join a.goal g join g.plan p
                        where p.caseId = :c and p.state = :approved and a.state in :ended order by a.stateAt desc""",
                        EndedAction.class)
                .setParameter("c", caseView.id().value())
                .setParameter("approved", PlanStatus.APPROVED)
                .setParameter("ended", List.of(PlanActionStatus.DONE, PlanActionStatus.DROPPED))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(EndedAction::entry);
    }

    private static TimelineEntry entry(String icon, String key, String argument, Instant at, StaffId staffId) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, icon, key, List.of(argument), staffId.value(), false);
    }
}
