package vn.donghanh.incident.value;

/** How badly the client was hurt, as observed by the worker or reported by the client. */
public enum InjuryLevel {
    NONE,
    LIGHT,
    NEEDS_CARE,
    LIFE_THREATENING
}
