package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.CurrentUser;

/** Contributes the planned next review, and the tasks that were still open, without a resolution, when the case ended. Their names tell of the whole case. */
@ApplicationScoped
class TaskTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return em
                .createQuery(
                        "select t from CaseTask t where t.caseId = :c and (t.endedAt is null and t.kind = :review or t.ending = :ending)",
                        CaseTask.class)
                .setParameter("c", caseView.id().value())
                .setParameter("review", TaskKind.REVIEW)
                .setParameter("ending", TaskEnding.CASE_ENDED)
                .getResultList()
                .stream()
                .filter(task -> task.isOpen() || task.kind().isVisibleTo(user))
                .map(task -> task.isOpen() ? planned(task) : undone(task))
                .toList();
    }

    private static TimelineEntry planned(CaseTask task) {
        return new TimelineEntry(
                task.dueAt(), TimelineEntry.Group.CASE, "calendar", "timeline.review.planned", List.of(), null, true);
    }

    private static TimelineEntry undone(CaseTask task) {
        return new TimelineEntry(
                task.endedAt(),
                TimelineEntry.Group.CASE,
                "alert",
                "timeline.task.undone",
                List.of("@TaskKind." + task.kind()),
                null,
                false);
    }
}
