package vn.donghanh.closing;

/** Whether a client was reached when she was to be asked. */
public enum FollowUpResult {
    REACHED,
    NOT_REACHED
}
