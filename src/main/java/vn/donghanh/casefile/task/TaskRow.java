package vn.donghanh.casefile.task;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * List row of a task.
 *
 * @param labelKey message key of the name of a task without a title
 * @param tasks how many tasks of this kind on the case are done together here
 * @param title title of a manual task; null for other kinds
 * @param alias the client's alias; null when there is none, or the reader may not see aliases
 * @param assignedToReader whether the task is for the reader alone; otherwise it is in a queue
 * @param standingInFor the absent colleague whose task it is; null for the reader's own
 * @param link the page on which to continue the task
 */
public record TaskRow(
        TaskKind kind,
        String labelKey,
        int tasks,
        @Nullable String title,
        boolean assignedToReader,
        @Nullable String standingInFor,
        Instant openedAt,
        Instant dueAt,
        String number,
        @Nullable String alias,
        TriageLevel level,
        TaskLink link)
        implements NamedTask, Serializable {}
