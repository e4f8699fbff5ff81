package vn.donghanh.training;

/** What made her leave a course. It is no failure of hers: it says what help was missing. */
public enum DropOutReason {
    TRANSPORT,
    CHILDCARE,
    HEALTH,
    STIGMA,
    OTHER
}
