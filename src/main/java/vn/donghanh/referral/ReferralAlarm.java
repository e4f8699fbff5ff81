package vn.donghanh.referral;

/** What the clock does about a referral whose time has come. */
public enum ReferralAlarm {
    /** Not opened in time: the worker is asked to ring up, and the partner's list says so. */
    REMIND,
    /** Not answered in time: the supervisor is told. */
    ESCALATE,
    EXPIRE,
    /** After this the help asked for helps no longer, and nobody has said that she came. */
    HARD_LIMIT,
    /** The appointment is over and nobody has said whether she came. */
    ASK,
    /** Three months more in the service: is she still coming? */
    RETAIN
}
