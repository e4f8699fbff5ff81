package vn.donghanh.intake.screening;

/** The eight critical risk flags; any one of them sets the triage level to critical. */
public enum CriticalFlag {
    C_MINOR,
    C_INJURY,
    /** Starts the deadlines for medication that is effective only within hours of exposure. */
    C_RAPE72,
    C_KILL,
    C_HELD,
    C_SUICIDE,
    C_TRAFFICK,
    C_NOWHERE
}
