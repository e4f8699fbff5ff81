package vn.donghanh.casefile.model;

/** Type of employment. "Not known" is a {@link vn.donghanh.shared.MissingReason}, not a type. */
public enum EmploymentType {
    FORMAL,
    INFORMAL_WAGE,
    HOUSEHOLD,
    SELF,
    COOP,
    SEASONAL,
    FARM,
    DOMESTIC,
    LABOUR_EXPORT,
    UNEMPLOYED
}
