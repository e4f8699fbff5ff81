package vn.donghanh.incident;

/** The questions whose answer may be missing for one of the four reasons. */
public enum IncidentQuestion {
    PLACE,
    RELATION,
    INJURY,
    CHILDREN,
    PREGNANCY,
    WISHES
}
