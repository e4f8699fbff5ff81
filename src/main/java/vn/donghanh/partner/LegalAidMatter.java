package vn.donghanh.partner;

/** What a legal-aid centre is asked for. */
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
