package vn.donghanh.partner;

/** A matter in which a legal-aid centre gives assistance. */
public enum LegalAidMatter {
    ID_PAPERS,
    CHILD_BIRTH,
    DIVORCE,
    VIOLENCE,
    TRAFFICKING,
    DEBT,
    LABOUR,
    ADMIN_PENALTY,
    CRIMINAL,
    LAND,
    IMAGE_ABUSE,
    OTHER
}
