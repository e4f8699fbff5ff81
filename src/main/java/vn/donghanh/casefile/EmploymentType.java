package vn.donghanh.casefile;

/** How she earns her living. "Not known" is a {@link vn.donghanh.shared.Missing}, not a type. */
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
