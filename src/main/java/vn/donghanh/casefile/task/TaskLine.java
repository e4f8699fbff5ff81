package vn.donghanh.casefile.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.StaffId;

/**
 * The line of a list to which a task belongs. Tasks of a case that are read together are one line for each person whose they are.
 *
 * @param ref that of the task; null if others may be on the line
 */
public record TaskLine(@Nullable String ref, TaskKind kind, CaseNumber number, @Nullable StaffId assignee) {
    public TaskLine {
        if (kind.isReadTogether()) {
            ref = null;
        }
    }

    /** Returns the tasks of each line, in the order of their first ones. */
    public static <T> Collection<List<T>> group(Collection<T> tasks, Function<T, TaskLine> line) {
        return tasks.stream()
                .collect(Collectors.groupingBy(line, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
