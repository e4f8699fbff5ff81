package vn.donghanh.stay;

/** The only two reasons for which nobody is received here; a safe place elsewhere is arranged all the same. */
public enum RefusalReason {
    FULL,
    FORCE_MAJEURE
}
