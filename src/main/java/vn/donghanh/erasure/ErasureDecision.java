package vn.donghanh.erasure;

/** What was decided on a request. */
public enum ErasureDecision {
    GRANTED,
    REFUSED
}
