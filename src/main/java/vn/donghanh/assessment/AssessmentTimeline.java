package vn.donghanh.assessment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** Assessing again. The first assessment of an episode is a step of the case and stands on the timeline by itself. */
@ApplicationScoped
class AssessmentTimeline implements TimelineSource {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return em
                .createQuery(
                        """
                        select a from Assessment a where a.caseId = :c and a.number > 1 and a.state = :done
                        order by a.completedAt desc""",
                        Assessment.class)
                .setParameter("c", file.id().value())
                .setParameter("done", AssessmentState.COMPLETED)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AssessmentTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Assessment assessment) {
        StaffId by = requireNonNull(assessment.completedBy());
        return new TimelineEntry(
                requireNonNull(assessment.completedAt()),
                TimelineEntry.Group.CASE,
                "check",
                "timeline.assessment.again",
                List.of(Integer.toString(assessment.number())),
                by.value(),
                false);
    }
}
