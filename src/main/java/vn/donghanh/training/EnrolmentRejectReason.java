package vn.donghanh.training;

/** Why a school does not take somebody. */
public enum EnrolmentRejectReason {
    FULL,
    NO_COURSE,
    NOT_ELIGIBLE,
    OTHER
}
