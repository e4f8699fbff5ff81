package vn.donghanh.lawful;

/** How the client was told. A message is not among them: it may be read by others. */
public enum ClientNotificationChannel {
    IN_PERSON,
    BY_TELEPHONE,
    THROUGH_TRUSTED
}
