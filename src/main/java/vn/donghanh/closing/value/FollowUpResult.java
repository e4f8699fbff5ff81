package vn.donghanh.closing.value;

/** Whether the client was reached for a follow-up. */
public enum FollowUpResult {
    REACHED,
    NOT_REACHED
}
