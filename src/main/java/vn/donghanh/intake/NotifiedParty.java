package vn.donghanh.intake;

/** The parties notified of an emergency. The notification is a neutral message without name or place. */
public enum NotifiedParty {
    DIRECTOR,
    SUPERVISOR,
    NURSE
}
