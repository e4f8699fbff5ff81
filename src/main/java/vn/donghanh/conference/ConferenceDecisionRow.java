package vn.donghanh.conference;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.task.TaskEnding;

/**
 * A decision with what it came to.
 *
 * @param body the outside body that may read it; null for the Centre alone
 * @param ending how its task ended; null while it is open
 * @param endedBy null while it is open, or when it ended with the case
 * @param action the action of the plan that carries out a change of the plan, in the plan's words
 * @param result what was done, or why not, in words
 * @param maySettle whether the reader may settle it
 */
public record ConferenceDecisionRow(
        String ref,
        DecisionKind kind,
        String words,
        String assignee,
        LocalDate dueOn,
        @Nullable String body,
        boolean late,
        @Nullable TaskEnding ending,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String action,
        @Nullable String result,
        boolean maySettle)
        implements Serializable {
    public boolean isOpen() {
        return ending == null;
    }

    public boolean isDone() {
        return ending == TaskEnding.DONE;
    }
}
