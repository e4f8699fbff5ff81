package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something still due on a case that is to end: it has to be answered for by itself.
 *
 * @param title the words of a task that someone wrote; null when its kind says it all, or the reader sees no words
 */
public record LeftOpen(String ref, TaskKind kind, @Nullable String title, Instant dueAt, boolean late)
        implements Serializable {
    /** What may be answered: a duty of the Centre is not the client's to decline. */
    public List<TaskEnding> answers() {
        return kind.isClientsToDecline()
                ? List.of(TaskEnding.DONE, TaskEnding.DECLINED, TaskEnding.NOT_POSSIBLE)
                : List.of(TaskEnding.DONE, TaskEnding.NOT_POSSIBLE);
    }
}
