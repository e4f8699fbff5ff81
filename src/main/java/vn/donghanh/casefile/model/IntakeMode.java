package vn.donghanh.casefile.model;

/** Mode of intake: the way the client came to the Centre. */
public enum IntakeMode {
    WALK_IN,
    PHONE,
    ONLINE,
    OUTREACH,
    EMERGENCY,
    TRANSFER_IN
}
