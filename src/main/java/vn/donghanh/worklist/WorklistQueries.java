package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.casefile.task.TaskLine;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Queries for the reader's open tasks: assigned to the reader or to somebody for whom the reader stands in today, or in one of the reader's
 * queues, on cases that the reader may see.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class WorklistQueries {
    private static final String ASSIGNED =
            " from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and " + CaseTask.IN_EFFECT
                    + " and " + CaseAccess.forEachRow(CaseAccess.COUNTED) + " and %s";

    private static final String QUEUED =
            " and (t.assigneeId is null or %s) and (t.queue = vn.donghanh.security.Permission.STAY_HOST or "
                    + CaseAccess.HAS_FULL_ACCESS + ")";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    TaskQueuePolicy queues;

    @Inject
    QueuedTasks queued;

    @Inject
    CoverQueries covers;

    @SuppressWarnings("ArrayRecordComponent") // opened once, never compared
    public record SelectedRow(
            String ref,
            TaskKind kind,
            byte @Nullable [] titleSealed,
            @Nullable StaffId assignee,
            @Nullable Permission queue,
            Instant openedAt,
            Instant dueAt,
            CaseNumber number,
            PersonRef person,
            TriageLevel level,
            @Nullable String subject,
            @Nullable String sentCode,
            boolean reached) {
        TaskLine line() {
            return new TaskLine(ref, kind, number, assignee);
        }
    }

    /** Counts the lines of the reader's tasks up to a limit, for the menu on every page. Reveals nothing about any case. */
    public int count(int limit) {
        String select = "select new vn.donghanh.casefile.task.TaskLine(t.ref, t.kind, c.number, t.assigneeId)";
        InList people = people();
        List<TaskLine> lines = new ArrayList<>(assigned(select, "", people, limit, TaskLine.class));
        if (lines.size() < limit) {
            lines.addAll(queued(select, "", people, limit - lines.size(), TaskLine.class));
        }
        return lines.size() < limit ? Set.copyOf(lines).size() : limit;
    }

    /** Returns the tasks, earliest due first. */
    public List<SelectedRow> rows(int most) {
        String select =
                """
                select new vn.donghanh.worklist.WorklistQueries$SelectedRow(t.ref, t.kind, t.titleSealed, t.assigneeId, t.queue,
                    t.openedAt, t.dueAt, c.number, c.personRef, c.level, t.subject, t.sentCode, t.reached)""";
        String order = " order by t.dueAt, t.id";
        InList people = people();
        return Stream.concat(
                        assigned(select, order, people, most, SelectedRow.class).stream(),
                        queued(select, order, people, most, SelectedRow.class).stream())
                .sorted(Comparator.comparing(SelectedRow::dueAt))
                .limit(most)
                .toList();
    }

    /** The reader and those for whom the reader stands in. */
    private InList people() {
        return InList.of("person", covers.actedFor());
    }

    /** Finds the tasks of these people, in the order of an index. */
    private <T> List<T> assigned(String select, String order, InList people, int most, Class<T> type) {
        return access.bind(people.bind(
                        em.createQuery(select + ASSIGNED.formatted(people.includes("t.assigneeId")) + order, type)))
                .setMaxResults(most)
                .getResultList();
    }

    private <T> List<T> queued(String select, String order, InList people, int most, Class<T> type) {
        InList ownQueues = InList.of("queue", queues.queuesToday());
        String text = select + queued.from(ownQueues) + QUEUED.formatted(people.excludes("t.assigneeId")) + order;
        return access.bind(people.bind(ownQueues.bind(em.createQuery(text, type))))
                .setMaxResults(most)
                .getResultList();
    }
}
