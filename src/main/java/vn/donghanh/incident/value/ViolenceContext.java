package vn.donghanh.incident.value;

/** The context of an incident: on which side the person who did it stands. */
public enum ViolenceContext {
    INTIMATE_PARTNER,
    FAMILY,
    CLIENT_BUYER,
    MANAGER_PIMP,
    DEBT,
    TRAFFICKER,
    ONLINE,
    STRANGER,
    /** An official on duty: shown to the supervisor and the author only, who take the complaint further. */
    OFFICIAL,
    OTHER,
    UNDISCLOSED
}
