package vn.donghanh.casefile.access;

/** Why someone may see a case. Shown to everyone who sees it. */
public enum AccessGround {
    /** Received the client and screens her; ends with the hand-over. */
    INTAKE,
    /** Is responsible for the case. */
    ASSIGNMENT,
    /** Works on it beside the case manager. */
    TEAM,
    /** Supervises the unit. */
    SUPERVISION,
    /** Heads the Centre: by number, not by name. */
    DIRECTION,
    /** Stands in for a colleague until a date. */
    SUBSTITUTE,
    /** Carries out what a client asks about her own data. */
    DATA_PROTECTION,
    /** Opened it past her grants, with a reason, for some hours; it is reviewed. */
    BREAK_GLASS
}
