package vn.donghanh.staff;

/** Where a delegation stands today. */
public enum DelegationState {
    COMING,
    VALID,
    OVER,
    WITHDRAWN
}
