package vn.donghanh.intake;

/** The group by which reports count, as the client names it herself. On screens it is a number only. */
public enum ClientGroup {
    SEX_WORKER,
    FORMER_SEX_WORKER,
    HIGH_RISK,
    SEXUAL_VIOLENCE_SURVIVOR,
    TRAFFICKING_VICTIM,
    TRAFFICKING_PENDING,
    DV_SURVIVOR,
    VENUE_WORKER,
    CHILD_EXPLOITED,
    MINOR_16_17,
    DRUG_USER,
    FAMILY_MEMBER,
    OTHER
}
