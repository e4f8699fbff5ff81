package vn.donghanh.training;

/** Why a course is interrupted. The school chooses among these and writes nothing of its own. */
public enum PauseReason {
    OWN_WISH,
    FAMILY,
    TRANSPORT,
    CHILDCARE,
    HEALTH,
    /** The school knows no more; the Centre finds out. */
    STOPPED_COMING,
    COURSE_PAUSED,
    OTHER
}
