package vn.donghanh.incident.value;

/** How badly the client was hurt, as seen and told. */
public enum InjuryLevel {
    NONE,
    LIGHT,
    NEEDS_CARE,
    LIFE_THREATENING
}
