package vn.donghanh.casefile.task;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/** What the name of a task in a list is made of. */
public interface NamedTask {
    TaskKind kind();

    /** Returns the message key of the name of a task without a title. */
    String labelKey();

    /** Returns how many tasks of this kind on the case are done together here. */
    int tasks();

    /** Returns the title of a manual task; null for other kinds, or if the reader may not read texts. */
    @Nullable
    String title();
}
