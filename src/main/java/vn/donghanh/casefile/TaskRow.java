package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something due on a case, in a list.
 *
 * @param title the words of a task that someone wrote; null when its kind says it all
 * @param alias null when there is none, or the reader does not see names
 * @param mine for the reader herself; else for whoever holds the permission of its queue
 * @param step where it is taken up next
 */
public record TaskRow(
        TaskKind kind,
        @Nullable String title,
        boolean mine,
        Instant openedAt,
        Instant dueAt,
        String number,
        @Nullable String alias,
        TriageLevel level,
        TaskStep step)
        implements Serializable {}
