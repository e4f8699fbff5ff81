package vn.donghanh.keymanagement;

/** The steps of a run. Each is processed in small pieces, each in one transaction. */
public enum KeyMaintenanceStep {
    KEYS,
    PERSONS,
    VALUES,
    DONE
}
