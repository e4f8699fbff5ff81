package vn.donghanh.partner;

/** What kind of body a partner is. */
public enum PartnerType {
    HEALTH_DEPT,
    CDC,
    HOSPITAL,
    DISTRICT_HEALTH,
    COMMUNE_HEALTH,
    STI_CLINIC,
    HIV_OPC,
    METHADONE,
    MENTAL_HOSP,
    FORENSIC,
    VOC_SCHOOL,
    EMPLOYMENT_CENTRE,
    EMPLOYER,
    VBSP,
    LEGAL_AID,
    WOMEN_UNION,
    YOUTH_UNION,
    FATHERLAND_FRONT,
    COMMUNE_PC,
    SOCIAL_FACILITY,
    SHELTER,
    PEER_GROUP,
    NGO,
    BORDER_GUARD,
    POLICE,
    HOTLINE,
    OTHER;

    /** Police and border guard ask on paper, through the director; the department of health gets figures. None of them signs in. */
    public boolean mayHaveAccounts() {
        return switch (this) {
            case POLICE, BORDER_GUARD, HEALTH_DEPT -> false;
            default -> true;
        };
    }
}
