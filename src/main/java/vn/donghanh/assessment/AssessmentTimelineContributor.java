package vn.donghanh.assessment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Adds reassessments to the case timeline. The first assessment of an episode appears there as a case transition. */
@ApplicationScoped
class AssessmentTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> records() {
        return List.of("Assessment x where x.caseId = c.id and x.number > 1");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return em
                .createQuery(
                        """
                        select a from Assessment a where a.caseId = :c and a.number > 1 and a.state = :done
                        order by a.completedAt desc""",
                        Assessment.class)
                .setParameter("c", caseView.id().value())
                .setParameter("done", AssessmentStatus.COMPLETED)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AssessmentTimelineContributor::entry)
                .toList();
    }

    private static TimelineEntry entry(Assessment assessment) {
        StaffId staffId = requireNonNull(assessment.completedBy());
        return new TimelineEntry(
                requireNonNull(assessment.completedAt()),
                TimelineEntry.Group.CASE,
                "check",
                "timeline.assessment.again",
                List.of(Integer.toString(assessment.number())),
                staffId.value(),
                false);
    }
}
