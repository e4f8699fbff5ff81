package vn.donghanh.intake;

/** Eight signs, any one of which makes a case critical. */
public enum CriticalFlag {
    C_MINOR,
    C_INJURY,
    /** Starts the clocks of the medicines that help only within hours. */
    C_RAPE72,
    C_KILL,
    C_HELD,
    C_SUICIDE,
    C_TRAFFICK,
    C_NOWHERE
}
