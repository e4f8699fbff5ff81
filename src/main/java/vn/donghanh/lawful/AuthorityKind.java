package vn.donghanh.lawful;

/** What kind of authority asks. */
public enum AuthorityKind {
    POLICE,
    PROCURACY,
    COURT,
    INSPECTORATE,
    PEOPLES_COMMITTEE,
    OTHER
}
