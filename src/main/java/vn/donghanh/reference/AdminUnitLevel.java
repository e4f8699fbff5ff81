package vn.donghanh.reference;

/** The three levels of administrative units; the district ended on 30/06/2025. */
public enum AdminUnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
