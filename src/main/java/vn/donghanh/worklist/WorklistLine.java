package vn.donghanh.worklist;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.StaffId;

/**
 * The line of a worklist to which a task belongs. Tasks of a case that are read together are one line for each person whose they are.
 *
 * @param ref that of the task; null if others may be on the line
 */
record WorklistLine(@Nullable String ref, TaskKind kind, CaseNumber number, @Nullable StaffId assignee) {
    WorklistLine {
        if (kind.isReadTogether()) {
            ref = null;
        }
    }
}
