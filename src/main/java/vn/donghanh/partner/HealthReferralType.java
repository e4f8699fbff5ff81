package vn.donghanh.partner;

/** A health service that a client can be referred for. The type of a referral is encrypted; the types an organisation offers are not. */
public enum HealthReferralType {
    STI_EXAM,
    HIV_TEST,
    HIV_CONFIRM,
    ART,
    PREP,
    PEP,
    HEP,
    TB,
    OST,
    MEDICAL_EXAM_SV,
    FORENSIC,
    EMERGENCY,
    ANC,
    FP,
    ABORTION_CARE,
    MENTAL,
    GENERAL,
    PMTCT
}
