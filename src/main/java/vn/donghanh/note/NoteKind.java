package vn.donghanh.note;

/** The occasion of a note. */
public enum NoteKind {
    HOME_VISIT,
    OFFICE,
    PHONE,
    ACCOMPANIMENT,
    /** With a relative whom the client has named for it. */
    FAMILY,
    CONFERENCE,
    OTHER
}
