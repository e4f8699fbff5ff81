package vn.donghanh.training;

/** Why a course is interrupted. The school chooses among these and writes nothing of its own. */
public enum PauseCause {
    OWN_WISH,
    FAMILY,
    COURSE_PAUSED,
    OTHER
}
