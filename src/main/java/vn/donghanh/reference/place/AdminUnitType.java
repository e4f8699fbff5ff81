package vn.donghanh.reference.place;

/** The type in the name of an administrative unit. A city is of province level or, until 30/06/2025, of district level. */
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
