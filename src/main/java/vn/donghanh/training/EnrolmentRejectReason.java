package vn.donghanh.training;

/** The reason why a school declines an application. */
public enum EnrolmentRejectReason {
    FULL,
    NO_COURSE,
    NOT_ELIGIBLE,
    OTHER
}
