package vn.donghanh.incident;

/** Whether the client was told of the notice. */
public enum ClientInformed {
    BEFORE,
    AFTER,
    NOT_SAFE_YET
}
