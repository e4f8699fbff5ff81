package vn.donghanh.lawful;

/** The subject of a lawful request by the number of persons concerned. */
public enum RequestSubject {
    /** One named person. A letter about several persons is entered once for each. */
    PERSON,
    /** A list of all persons of some kind, however it is described. */
    LIST,
    /** No person: figures, or the procedures of the Centre. */
    NOBODY
}
