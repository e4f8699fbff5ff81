package vn.donghanh.casefile.task;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * Task list of a case, with the actions available to the reader.
 *
 * @param colleagues possible assignees of a new task; empty when the reader may not open one
 */
public record CaseTaskListView(List<Row> tasks, List<Colleague> colleagues) implements Serializable {
    /**
     * @param labelKey message key of the name of a task without a title
     * @param tasks how many tasks of this kind are done together here
     * @param title title of a manual task; null for other kinds, or if the reader may not read texts
     * @param assignee name of the assignee; null for a task in a queue
     * @param overdue whether the due time has passed
     */
    public record Row(
            String ref,
            TaskKind kind,
            String labelKey,
            int tasks,
            @Nullable String title,
            @Nullable String assignee,
            Instant dueAt,
            LocalDate dueOn,
            boolean overdue,
            boolean mayEnd,
            boolean mayPostpone)
            implements NamedTask, Serializable {}

    public record Colleague(long id, String name, boolean me) implements Serializable {}

    public boolean mayOpen() {
        return !colleagues.isEmpty();
    }
}
