package vn.donghanh.reference.place;

/** The levels of administrative units; districts were abolished after 30/06/2025. */
public enum AdminUnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
