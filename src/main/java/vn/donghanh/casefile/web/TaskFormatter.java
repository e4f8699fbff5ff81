package vn.donghanh.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.casefile.task.NamedTask;
import vn.donghanh.shared.web.Texts;

/** Names tasks in lists. */
@Named
@ApplicationScoped
public class TaskFormatter {
    @Inject
    Texts texts;

    /** Returns the title of a manual task, or else the label of its kind; of several that are read together, with their number. */
    public String name(NamedTask task) {
        String title = task.title();
        if (task.tasks() > 1) {
            return texts.of(task.kind().togetherKey(), task.tasks());
        }
        return title == null ? texts.get(task.labelKey()) : title;
    }
}
