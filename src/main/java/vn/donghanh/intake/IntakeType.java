package vn.donghanh.intake;

/** The type of intake form; each has its own page. */
public enum IntakeType {
    EMERGENCY,
    ORDINARY
}
