package vn.donghanh.partner;

/** What a health partner is asked for. Which one a person is sent for is sealed; which ones an organisation offers is not. */
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
