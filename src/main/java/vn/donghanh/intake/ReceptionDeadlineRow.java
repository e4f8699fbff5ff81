package vn.donghanh.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskLink;

/**
 * One clock of an emergency, running or ended.
 *
 * @param basis the law or rule it rests on; null when it is the Centre's own rule, because the law does not reach that far
 * @param ending how it ended; null while it runs
 * @param endedBy who said so, by name; null while it runs, or when nobody did
 * @param maySettle whether the reader may say that it is done
 * @param step where it is taken up next; null where nothing is recorded yet
 */
public record ReceptionDeadlineRow(
        EmergencyDeadline deadline,
        Instant due,
        @Nullable String basis,
        boolean late,
        @Nullable Instant endedAt,
        @Nullable TaskEnding ending,
        @Nullable String endedBy,
        boolean maySettle,
        @Nullable TaskLink step)
        implements Serializable {

    public boolean isRunning() {
        return endedAt == null;
    }

    /** Whether it was done, but after its deadline. */
    public boolean isDoneLate() {
        return isDone() && endedAt != null && endedAt.isAfter(due);
    }

    public boolean isDone() {
        return ending == TaskEnding.DONE;
    }

    /** It ended without having been done: that stays so, whatever became of the case. */
    public boolean isUndone() {
        return ending != null && ending.isNotDone();
    }
}
