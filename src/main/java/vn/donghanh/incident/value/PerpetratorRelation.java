package vn.donghanh.incident.value;

/** How close the person who did it is to the client. A code, never a name. */
public enum PerpetratorRelation {
    LIVES_TOGETHER,
    KNOWS_ADDRESS,
    ACQUAINTED,
    STRANGER
}
