package vn.donghanh.lawful;

/** The status of the notification of the client about an answer to an authority. */
public enum ClientNotificationStatus {
    DUE,
    /** A law forbids it, permanently or until a day. */
    FORBIDDEN,
    INFORMED
}
