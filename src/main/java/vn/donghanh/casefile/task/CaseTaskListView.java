package vn.donghanh.casefile.task;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * What is due on a case, and what its reader may do about it.
 *
 * @param colleagues to whom a task may be given; empty when the reader may open none
 */
public record CaseTaskListView(List<Row> tasks, List<Colleague> colleagues) implements Serializable {
    /**
     * @param title the task's own words; null when its kind says all, or the reader sees no words
     * @param assignee the name of who has it; null for a task of whoever holds a permission
     * @param overdue the due moment has passed
     */
    public record Row(
            String ref,
            TaskKind kind,
            @Nullable String title,
            @Nullable String assignee,
            Instant dueAt,
            LocalDate dueOn,
            boolean overdue,
            boolean mayEnd,
            boolean mayPostpone)
            implements Serializable {}

    public record Colleague(long id, String name, boolean me) implements Serializable {}

    public boolean mayOpen() {
        return !colleagues.isEmpty();
    }
}
