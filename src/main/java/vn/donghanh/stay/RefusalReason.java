package vn.donghanh.stay;

/** The only two reasons for refusing an admission; a safe place elsewhere must be arranged in any case. */
public enum RefusalReason {
    FULL,
    FORCE_MAJEURE
}
