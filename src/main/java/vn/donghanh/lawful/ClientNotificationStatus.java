package vn.donghanh.lawful;

/** Whether the client knows that an authority was answered about her. */
public enum ClientNotificationStatus {
    DUE,
    /** A law forbids it, for ever or until a day. */
    FORBIDDEN,
    TOLD
}
