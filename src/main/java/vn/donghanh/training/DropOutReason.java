package vn.donghanh.training;

/** The reason why a client left a course. It records which support was missing, not a failure of the client. */
public enum DropOutReason {
    TRANSPORT,
    CHILDCARE,
    HEALTH,
    STIGMA,
    OTHER
}
