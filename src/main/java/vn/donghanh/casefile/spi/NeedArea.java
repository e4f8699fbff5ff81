package vn.donghanh.casefile.spi;

/**
 * Areas of support. Eligibility rules belong to an area, so that the rule of a health need does not reveal its kind.
 */
public enum NeedArea {
    PROTECTION,
    HEALTH,
    LEGAL,
    LIVELIHOOD,
    FAMILY,
    OTHER
}
