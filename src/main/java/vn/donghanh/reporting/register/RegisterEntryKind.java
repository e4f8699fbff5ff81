package vn.donghanh.reporting.register;

/** What an entry of a register says. */
public enum RegisterEntryKind {
    /** How many people take part in a model, as counted on a day. */
    PARTICIPANTS,
    /** Money spent on a day, in whole đồng. */
    FUNDING
}
