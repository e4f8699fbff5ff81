package vn.donghanh.lawful;

/** The kind of authority that makes a request. */
public enum AuthorityKind {
    POLICE,
    PROCURACY,
    COURT,
    INSPECTORATE,
    PEOPLES_COMMITTEE,
    OTHER
}
