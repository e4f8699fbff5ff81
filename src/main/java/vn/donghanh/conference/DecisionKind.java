package vn.donghanh.conference;

import vn.donghanh.casefile.model.TaskKind;

/** What a decision of a conference becomes. */
public enum DecisionKind {
    TASK(TaskKind.CONFERENCE_DECISION),
    /** The plan is to be changed; it is done when an action of the plan in force carries it out. */
    PLAN_CHANGE(TaskKind.CONFERENCE_PLAN_CHANGE);

    private final TaskKind task;

    DecisionKind(TaskKind task) {
        this.task = task;
    }

    TaskKind task() {
        return task;
    }
}
