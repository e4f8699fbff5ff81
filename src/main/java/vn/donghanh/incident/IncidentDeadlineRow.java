package vn.donghanh.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskLink;

/**
 * One deadline of an incident, running or ended.
 *
 * @param basis the legal or internal basis; null in lists
 * @param endedBy null while it runs or when it ended with the case
 * @param endings the outcomes that the reader may record; empty for others and after its end
 * @param step the page that continues it
 */
public record IncidentDeadlineRow(
        IncidentDeadline deadline,
        Instant due,
        boolean late,
        @Nullable String basis,
        @Nullable Instant endedAt,
        @Nullable TaskEnding ending,
        @Nullable String endedBy,
        List<DeadlineOutcome> endings,
        TaskLink step)
        implements Serializable {
    public boolean isRunning() {
        return endedAt == null;
    }

    public boolean isDone() {
        return ending == TaskEnding.DONE;
    }

    /** Whether the step is on another page. */
    public boolean isContinuedElsewhere() {
        return !step.page().startsWith("/incident/");
    }
}
