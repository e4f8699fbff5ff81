package vn.donghanh.stay;

import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.reference.DeadlineCode;

/** The alarms of a stay, each assigned to another role. The deadlines define on which day each is due. */
public enum StayAlarm {
    /** For the case manager: discuss the next steps with the client. */
    FIRST(DeadlineCode.STAY_ALARM_FIRST, TaskKind.STAY_ALARM_FIRST),
    /** For the supervisor. */
    SECOND(DeadlineCode.STAY_ALARM_SECOND, TaskKind.STAY_ALARM_SECOND),
    /** For the director. */
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
