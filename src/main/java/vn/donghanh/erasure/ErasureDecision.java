package vn.donghanh.erasure;

/** The decision on an erasure request. */
public enum ErasureDecision {
    GRANTED,
    REFUSED
}
