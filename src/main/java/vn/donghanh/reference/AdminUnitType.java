package vn.donghanh.reference;

/** What an administrative unit is called. A city may be of the level of a province or, until 30/06/2025, of a district. */
public enum AdminUnitType {
    PROVINCE,
    CITY,
    TOWN,
    RURAL_DISTRICT,
    URBAN_DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    SPECIAL_ZONE
}
