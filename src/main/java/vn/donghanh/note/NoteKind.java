package vn.donghanh.note;

/** On what occasion a note was made. */
public enum NoteKind {
    HOME_VISIT,
    OFFICE,
    PHONE,
    ACCOMPANIMENT,
    CONFERENCE,
    OTHER
}
