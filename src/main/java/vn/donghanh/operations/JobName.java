package vn.donghanh.operations;

/**
 * The background jobs. The names are stored in the table of runs, the server log and the health response, and must not
 * change.
 */
public enum JobName {
    /** Reminders, expiry and hard limits of referrals. */
    REFERRAL_DEADLINES,
    /** Alarms of emergency stays. */
    STAY_DEADLINES,
    /** Starts courses on their first day. */
    COURSE_STARTS,
    /** Plans the next check of a placement when the days of one have passed. */
    PLACEMENT_CHECKS,
    /** Expires transfers to another unit that were not answered. */
    TRANSFER_ANSWERS,
    /** Asks about due instalments of loans, and notes which fell behind. */
    LOAN_INSTALMENTS,
    /** Notifies the case manager before a consent lapses. */
    CONSENT_LAPSES,
    /** Key rotation and verification in small pieces. */
    KEY_MAINTENANCE,
    /** Compares records from before an upgrade with each other. */
    DUPLICATE_BACKFILL,
    /** Gives health records from before an upgrade the keys of their kinds. */
    NEED_KIND_KEYS,
    /** Moves age bands with birthdays. */
    AGE_BANDS,
    /** Reads anew what figures at work count of the cases that changed. */
    CASE_RECORDS,
    /** Compares closed periods with the records of today. */
    PERIOD_DRIFT,
    /** Scans documents that could not be scanned, and removes abandoned uploads and the content of withdrawn documents. */
    DOCUMENTS,
    /** Deletes the server's logs of earlier days after 90 days. */
    SERVER_LOG,
    /** Measures the free disk space; while it is short, writing is stopped and no other job runs. */
    DISK_ROOM
}
