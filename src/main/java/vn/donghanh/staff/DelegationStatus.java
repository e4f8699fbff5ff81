package vn.donghanh.staff;

/** The status of a delegation on the current day. */
public enum DelegationStatus {
    COMING,
    VALID,
    OVER,
    WITHDRAWN
}
