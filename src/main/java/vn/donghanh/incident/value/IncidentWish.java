package vn.donghanh.incident.value;

/** What the client wants after an incident. */
public enum IncidentWish {
    CARE,
    EVIDENCE_KEPT,
    POLICE_REPORT,
    SHELTER,
    NOTHING_NOW
}
