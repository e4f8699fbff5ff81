package vn.donghanh.reference;

/** What became of an administrative unit on the day another followed it. */
public enum SuccessionKind {
    WHOLE,
    /** Only a part went there: which one an address in it belongs to is not known from the unit alone. */
    PART,
    KEEP,
    RETYPE,
    RENAME,
    RENAME_RETYPE,
    REPARENT,
    ENLARGED,
    DISTRICT_TO_SPECIAL_ZONE
}
