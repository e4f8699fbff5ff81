package vn.donghanh.intake;

/** Who is told of an emergency: by a neutral message, never by name or place. */
public enum NotifiedParty {
    DIRECTOR,
    SUPERVISOR,
    NURSE
}
