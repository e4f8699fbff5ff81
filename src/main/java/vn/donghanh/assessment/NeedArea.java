package vn.donghanh.assessment;

/** Kinds of help. Eligibility rules belong to an area, so that a rule beside a health need does not tell which need it is. */
public enum NeedArea {
    PROTECTION,
    HEALTH,
    LEGAL,
    LIVELIHOOD,
    FAMILY,
    OTHER
}
