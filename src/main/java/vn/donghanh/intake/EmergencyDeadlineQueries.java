package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.security.StaffId;

/** Queries for the deadlines of an emergency that were started for a case. */
@ApplicationScoped
class EmergencyDeadlineQueries {
    @PersistenceContext
    EntityManager em;

    record RunningDeadline(
            TaskKind kind,
            Instant due,
            @Nullable Instant ended,
            @Nullable TaskEnding ending,
            @Nullable StaffId endedBy,
            @Nullable String sentCode,
            boolean reached) {}

    List<RunningDeadline> find(CaseView caseView) {
        return em.createQuery(
                        "select new vn.donghanh.intake.EmergencyDeadlineQueries$RunningDeadline(t.kind, t.dueAt, t.endedAt, t.ending,"
                                + " t.endedBy, t.sentCode, t.reached) from CaseTask t where t.caseId = :c and t.kind in :kinds",
                        RunningDeadline.class)
                .setParameter("c", caseView.id().value())
                .setParameter(
                        "kinds",
                        Stream.of(EmergencyDeadline.values())
                                .map(EmergencyDeadline::task)
                                .toList())
                .getResultList();
    }

    /** Whether the deadline runs, or was settled since the case was last reopened. */
    boolean isStartedInEpisode(CaseView caseView, EmergencyDeadline deadline) {
        return em.createQuery(
                                """
                                select count(t) from CaseTask t where t.caseId = :c and t.kind = :kind and (t.endedAt is null
                                  or t.ending = vn.donghanh.casefile.task.TaskEnding.DONE
                                  and not exists (select 1 from CaseTransition m where m.caseId = t.caseId
                                    and m.step = vn.donghanh.casefile.model.CaseStep.REOPEN and m.movedAt > t.endedAt))""",
                                Long.class)
                        .setParameter("c", caseView.id().value())
                        .setParameter("kind", deadline.task())
                        .getSingleResult()
                > 0;
    }
}
