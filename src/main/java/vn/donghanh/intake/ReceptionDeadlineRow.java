package vn.donghanh.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskLink;

/**
 * One emergency deadline, running or ended, as shown to the user.
 *
 * @param basis the legal basis; null when the deadline is the Centre's own rule beyond the scope of the law
 * @param ending the outcome; null while it runs
 * @param endedBy name of the person who settled it; null while it runs or when it ended automatically
 * @param maySettle whether the user may settle it
 * @param step link to the next step; null on a preview
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

    /** Whether it was completed after it was due. */
    public boolean isDoneLate() {
        return isDone() && endedAt != null && endedAt.isAfter(due);
    }

    public boolean isDone() {
        return ending == TaskEnding.DONE;
    }

    /** Whether it ended without being completed, whatever the case status is now. */
    public boolean isUndone() {
        return ending != null && ending.isNotDone();
    }
}
