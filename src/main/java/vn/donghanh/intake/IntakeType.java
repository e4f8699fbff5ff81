package vn.donghanh.intake;

/** At which desk a draft was begun: each has its own page. */
public enum IntakeType {
    EMERGENCY,
    ORDINARY
}
