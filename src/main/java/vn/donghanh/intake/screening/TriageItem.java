package vn.donghanh.intake.screening;

/** The ten triage items, asked once the client is safe. */
public enum TriageItem {
    R_ESCALATE,
    R_CONTROL,
    R_STALK,
    R_DEBT,
    R_PREG,
    R_SUBST,
    R_MENTAL,
    R_HEALTH,
    R_ALONE,
    R_POVERTY
}
