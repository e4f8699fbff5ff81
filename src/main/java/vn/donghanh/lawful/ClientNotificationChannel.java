package vn.donghanh.lawful;

/** The channel of the notification of the client. Messages are not offered, because others may read them. */
public enum ClientNotificationChannel {
    IN_PERSON,
    BY_TELEPHONE,
    THROUGH_TRUSTED
}
