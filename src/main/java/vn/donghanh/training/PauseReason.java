package vn.donghanh.training;

/** The reason for an interruption of a course. The school selects one of these; there is no free text. */
public enum PauseReason {
    OWN_WISH,
    FAMILY,
    TRANSPORT,
    CHILDCARE,
    HEALTH,
    /** The school does not know the reason; the Centre contacts the client. */
    STOPPED_COMING,
    COURSE_PAUSED,
    OTHER
}
