package vn.donghanh.keymanagement;

/** How far a run is. Each step is taken in small pieces, each whole or not at all. */
public enum KeyMaintenanceStep {
    KEYS,
    PERSONS,
    VALUES,
    DONE
}
