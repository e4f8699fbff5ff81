package vn.donghanh.stay;

import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.reference.DeadlineCode;

/** The days on which a stay asks for attention, each somebody else's. How many days, the deadlines say. */
public enum StayAlarm {
    /** The case manager's: talk over what comes next. */
    FIRST(DeadlineCode.STAY_ALARM_FIRST, TaskKind.STAY_ALARM_FIRST),
    /** The supervisor's. */
    SECOND(DeadlineCode.STAY_ALARM_SECOND, TaskKind.STAY_ALARM_SECOND),
    /** The director's. */
    LAST(DeadlineCode.STAY_ALARM_LAST, TaskKind.STAY_ALARM_LAST);

    private final DeadlineCode deadline;
    private final TaskKind task;

    StayAlarm(DeadlineCode deadline, TaskKind task) {
        this.deadline = deadline;
        this.task = task;
    }

    DeadlineCode deadline() {
        return deadline;
    }

    TaskKind task() {
        return task;
    }
}
