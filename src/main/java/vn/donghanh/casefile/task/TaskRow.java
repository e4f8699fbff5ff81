package vn.donghanh.casefile.task;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * Something due on a case, in a list.
 *
 * @param title the words of a task that someone wrote; null when its kind says it all
 * @param alias null when there is none, or the reader does not see names
 * @param assignedToReader for the reader herself; else for whoever holds the permission of its queue
 * @param link where it is taken up next
 */
public record TaskRow(
        TaskKind kind,
        @Nullable String title,
        boolean assignedToReader,
        Instant openedAt,
        Instant dueAt,
        String number,
        @Nullable String alias,
        TriageLevel level,
        TaskLink link)
        implements Serializable {}
