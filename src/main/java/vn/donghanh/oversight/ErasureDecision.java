package vn.donghanh.oversight;

/** What was decided on a request. */
public enum ErasureDecision {
    GRANTED,
    REFUSED
}
