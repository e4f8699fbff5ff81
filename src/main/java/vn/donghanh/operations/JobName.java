package vn.donghanh.operations;

import java.time.Duration;

/**
 * The background jobs and when they run. The names are stored in the table of runs, the server log and the health
 * response, and must not change.
 */
public enum JobName {
    /** Reminders, expiry and hard limits of referrals. */
    REFERRAL_DEADLINES(Duration.ofMinutes(2), Duration.ofMinutes(5)),
    /** Alarms of emergency stays. */
    STAY_DEADLINES(Duration.ofMinutes(4), Duration.ofHours(1)),
    /** Starts courses on their first day. */
    COURSE_STARTS(Duration.ofMinutes(3), Duration.ofHours(1)),
    /** Plans the next check of a placement when the days of one have passed. */
    PLACEMENT_CHECKS(Duration.ofMinutes(4), Duration.ofHours(1)),
    /** Expires transfers to another unit that were not answered. */
    TRANSFER_ANSWERS(Duration.ofMinutes(4), Duration.ofHours(1)),
    /** Asks about due instalments of loans, and notes which fell behind. */
    LOAN_INSTALMENTS(Duration.ofMinutes(5), Duration.ofHours(1)),
    /** Notifies the case manager before a consent lapses. */
    CONSENT_LAPSES(Duration.ofMinutes(5), Duration.ofHours(1)),
    /** Key rotation and verification in small pieces. */
    KEY_MAINTENANCE(Duration.ofSeconds(2), Duration.ofSeconds(2)),
    /** Compares records from before an upgrade with each other. */
    DUPLICATE_BACKFILL(Duration.ofSeconds(20), Duration.ofMinutes(1)),
    /** Gives health records from before an upgrade the keys of their kinds. */
    NEED_KIND_KEYS(Duration.ofMinutes(4), Duration.ofHours(1)),
    /** Grants the access that a case missed because a role or a cover was written at the same moment. */
    MISSED_ACCESS(Duration.ofMinutes(3), Duration.ofHours(1)),
    /** Moves age bands with birthdays. */
    AGE_BANDS(Duration.ofMinutes(3), Duration.ofHours(1)),
    /** Reads anew what figures at work count of the cases that changed. */
    CASE_RECORDS(Duration.ofSeconds(5), Duration.ofMinutes(10)),
    /** Compares closed periods with the records of today. */
    PERIOD_DRIFT(Duration.ofMinutes(9), Duration.ofHours(1)),
    /** Scans documents that could not be scanned, and removes abandoned uploads and the content of withdrawn documents. */
    DOCUMENTS(Duration.ofMinutes(3), Duration.ofMinutes(5)),
    /** Lets the server use a renewed certificate. */
    CERTIFICATE(Duration.ofSeconds(20), Duration.ofMinutes(1)),
    /** Deletes the server's logs of earlier days after 90 days. */
    SERVER_LOG(Duration.ofMinutes(7), Duration.ofHours(1)),
    /** Measures the free disk space; while it is short, writing is stopped and no other job runs. */
    DISK_ROOM(Duration.ZERO, Duration.ofSeconds(5));

    private final Duration first;
    private final Duration pause;

    JobName(Duration first, Duration pause) {
        this.first = first;
        this.pause = pause;
    }

    /** Returns the delay after the start of the application; jobs begin one after the other. */
    Duration first() {
        return first;
    }

    /** Returns the pause between the end of one run and the beginning of the next. */
    Duration pause() {
        return pause;
    }
}
