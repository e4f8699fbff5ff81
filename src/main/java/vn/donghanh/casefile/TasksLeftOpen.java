package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.donghanh.security.StaffId;

/** What is still due on a case that is to end. */
@ApplicationScoped
class TasksLeftOpen implements LeftOpenSource {
    @Inject
    CaseTaskLists lists;

    @Inject
    CaseTasks tasks;

    @Override
    public OpenThing thing() {
        return OpenThing.TASK;
    }

    @Override
    public List<LeftOpen> leftOpen(CaseView file) {
        return lists.leftOpen(file);
    }

    @Override
    public void end(CaseView file, String ref, OpenEnding how, StaffId by, Instant at) {
        TaskEnding ending =
                switch (how) {
                    case DONE -> TaskEnding.DONE;
                    case DECLINED -> TaskEnding.DECLINED;
                    case NOT_POSSIBLE -> TaskEnding.NOT_POSSIBLE;
                    case GOES_ON -> throw new IllegalArgumentException("A task ends with its case");
                };
        tasks.answered(file.id(), ref, ending, by, at);
    }
}
