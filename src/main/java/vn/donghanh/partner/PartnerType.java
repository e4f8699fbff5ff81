package vn.donghanh.partner;

/** The type of a partner organisation. */
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

    /**
     * Returns whether users of such a partner may have accounts. Police and border guard submit written requests through the director, and
     * the department of health receives statistics, so none of them signs in.
     */
    public boolean mayHaveAccounts() {
        return switch (this) {
            case POLICE, BORDER_GUARD, HEALTH_DEPT -> false;
            default -> true;
        };
    }
}
