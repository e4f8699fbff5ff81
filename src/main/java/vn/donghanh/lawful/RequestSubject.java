package vn.donghanh.lawful;

/** What is asked for, by how many people it is about. */
public enum RequestSubject {
    /** About one person whom the letter names. A letter that names several is entered once for each. */
    PERSON,
    /** For everybody of a kind, however it is called. */
    LIST,
    /** About nobody: figures, or how the Centre works. */
    NOBODY
}
