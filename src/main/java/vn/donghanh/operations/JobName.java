package vn.donghanh.operations;

/** The background jobs. The name stands in the table of runs, in the server's log and in the health answer, so it stays as it is. */
public enum JobName {
    /** Reminders, expiry and hard limits of referrals. */
    REFERRAL_DEADLINES,
    /** Alarms of emergency stays. */
    STAY_DEADLINES,
    /** Courses begin on their first day. */
    COURSE_STARTS,
    /** The case manager is told in time that a consent lapses. */
    CONSENT_LAPSES,
    /** Rotation and verification of keys, piece by piece. */
    KEY_MAINTENANCE,
    /** Records from before an upgrade are compared with each other. */
    DUPLICATE_BACKFILL,
    /** How much of the disk is free; with too little nothing is saved, and no other job runs. */
    DISK_ROOM
}
