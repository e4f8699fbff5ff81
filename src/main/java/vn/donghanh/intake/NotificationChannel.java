package vn.donghanh.intake;

/** The channel of a notification. */
public enum NotificationChannel {
    CALLED,
    PRESENT,
    MESSAGE
}
