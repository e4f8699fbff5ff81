package vn.donghanh.intake;

/** By which way someone was told. */
public enum NotificationChannel {
    CALLED,
    PRESENT,
    MESSAGE
}
