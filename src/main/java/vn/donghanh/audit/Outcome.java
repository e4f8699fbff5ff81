package vn.donghanh.audit;

/** How a user action ended. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
