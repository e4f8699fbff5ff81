package vn.donghanh.casefile.model;

/** Source that referred the client to the Centre. Inbound only: no information is ever returned to the source. */
public enum ReferralSource {
    SELF,
    PEER,
    OUTREACH,
    HOTLINE,
    FAMILY,
    COMMUNE_PC,
    WOMEN_UNION,
    YOUTH_UNION,
    FATHERLAND_FRONT,
    HEALTH_FACILITY,
    CDC,
    METHADONE_CLINIC,
    LEGAL_AID_CENTRE,
    BORDER_GUARD,
    POLICE,
    COURT_PROC,
    OTHER_SWC,
    NGO,
    SCHOOL,
    EMPLOYER,
    OTHER
}
