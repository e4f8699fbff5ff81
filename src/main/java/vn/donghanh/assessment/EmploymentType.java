package vn.donghanh.assessment;

/** How she earns her living at intake. "Not known" is a {@link vn.donghanh.shared.Missing}, not a type. */
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
