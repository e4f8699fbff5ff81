package vn.donghanh.staff;

/** Where a delegation stands today. */
public enum DelegationStatus {
    COMING,
    VALID,
    OVER,
    WITHDRAWN
}
