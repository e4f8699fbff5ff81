package vn.donghanh.note;

/** The occasion of a note. */
public enum NoteKind {
    HOME_VISIT,
    OFFICE,
    PHONE,
    ACCOMPANIMENT,
    CONFERENCE,
    OTHER
}
