package vn.donghanh.reference.place;

/** The kind of succession of an administrative unit. */
public enum SuccessionKind {
    WHOLE,
    /** Only a part became the successor: the current unit of an address is not known from the old unit alone. */
    PART,
    KEEP,
    RETYPE,
    RENAME,
    RENAME_RETYPE,
    REPARENT,
    ENLARGED,
    DISTRICT_TO_SPECIAL_ZONE
}
