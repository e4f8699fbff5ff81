package vn.donghanh.referral.deadline;

/** An alarm raised by the deadline job for a referral. */
public enum ReferralAlarm {
    /** Not opened in time: the worker is asked to call the partner, whose list marks the referral as late. */
    REMIND,
    /** Not answered in time: the supervisor gets a task. */
    ESCALATE,
    EXPIRE,
    /** The hard limit has passed without recorded attendance: the requested service is no longer effective. */
    HARD_LIMIT,
    /** The appointment has passed and no attendance is recorded. */
    ASK,
    /** The service has continued for three more months: the worker asks whether the client still uses it. */
    RETAIN
}
