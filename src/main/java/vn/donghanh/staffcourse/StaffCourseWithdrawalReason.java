package vn.donghanh.staffcourse;

/** Why a recorded course no longer counts. */
public enum StaffCourseWithdrawalReason {
    /** It was planned, and did not take place. */
    NOT_HELD,
    RECORDED_TWICE,
    MISTAKE
}
