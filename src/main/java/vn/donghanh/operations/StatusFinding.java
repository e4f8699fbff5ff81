package vn.donghanh.operations;

import org.jspecify.annotations.Nullable;

/** What is found of a part of the installation. The text of each says how it is and, if it is not well, what to do. */
public enum StatusFinding {
    DATABASE_ANSWERS(StatusSubject.DATABASE, StatusLevel.WELL, null),
    DATABASE_SLOW(StatusSubject.DATABASE, StatusLevel.WARNING, null),
    REPLICA_READ(StatusSubject.REPLICA, StatusLevel.WELL, null),
    REPLICA_BEHIND(StatusSubject.REPLICA, StatusLevel.WARNING, null),
    REPLICA_AWAY(StatusSubject.REPLICA, StatusLevel.WARNING, null),
    DISK_HAS_ROOM(StatusSubject.DISK, StatusLevel.WELL, "/operations/jobs"),
    DISK_NEARLY_SHORT(StatusSubject.DISK, StatusLevel.WARNING, "/operations/jobs"),
    DISK_SHORT(StatusSubject.DISK, StatusLevel.BROKEN, "/operations/jobs"),
    KEYS_OPEN(StatusSubject.KEYS, StatusLevel.WELL, "/keymanagement/keys"),
    KEYS_AWAY(StatusSubject.KEYS, StatusLevel.BROKEN, "/keymanagement/keys"),
    VALUES_OPEN(StatusSubject.VALUES, StatusLevel.WELL, "/keymanagement/keys"),
    VALUES_ALTERED(StatusSubject.VALUES, StatusLevel.BROKEN, "/keymanagement/keys"),
    JOBS_RUN(StatusSubject.JOBS, StatusLevel.WELL, "/operations/jobs"),
    JOBS_FAILED(StatusSubject.JOBS, StatusLevel.WARNING, "/operations/jobs"),
    JOBS_LATE(StatusSubject.JOBS, StatusLevel.BROKEN, "/operations/jobs"),
    BACKUPS_SUCCEED(StatusSubject.BACKUPS, StatusLevel.WELL, "/operations/jobs"),
    BACKUPS_FAILED(StatusSubject.BACKUPS, StatusLevel.WARNING, "/operations/jobs"),
    BACKUPS_MISSING(StatusSubject.BACKUPS, StatusLevel.BROKEN, "/operations/jobs"),
    CERTIFICATE_VALID(StatusSubject.CERTIFICATE, StatusLevel.WELL, null),
    CERTIFICATE_ENDS_SOON(StatusSubject.CERTIFICATE, StatusLevel.WARNING, null),
    CERTIFICATE_ENDED(StatusSubject.CERTIFICATE, StatusLevel.BROKEN, null),
    CERTIFICATE_REFUSED(StatusSubject.CERTIFICATE, StatusLevel.WARNING, null),
    CERTIFICATE_UNREADABLE(StatusSubject.CERTIFICATE, StatusLevel.BROKEN, null),
    CERTIFICATE_AT_PROXY(StatusSubject.CERTIFICATE, StatusLevel.WELL, null),
    CERTIFICATE_NONE(StatusSubject.CERTIFICATE, StatusLevel.WARNING, null),

    UNITS_ENTERED(StatusSubject.UNITS, StatusLevel.WELL, "/account/units"),
    UNITS_MISSING(StatusSubject.UNITS, StatusLevel.OPEN, "/account/units"),
    ROLES_HELD(StatusSubject.PEOPLE, StatusLevel.WELL, "/account/accounts"),
    ROLES_MISSING(StatusSubject.PEOPLE, StatusLevel.OPEN, "/account/invite"),
    LETTERHEAD_COMPLETE(StatusSubject.LETTERHEAD, StatusLevel.WELL, "/account/letterheads"),
    LETTERHEAD_MISSING(StatusSubject.LETTERHEAD, StatusLevel.OPEN, "/account/letterheads"),
    PARTNERS_ENTERED(StatusSubject.PARTNERS, StatusLevel.WELL, "/partner/organisations"),
    PARTNERS_MISSING(StatusSubject.PARTNERS, StatusLevel.OPEN, "/partner/organisations"),
    PLAN_IN_FORCE(StatusSubject.PLAN, StatusLevel.WELL, null),
    PLAN_MISSING(StatusSubject.PLAN, StatusLevel.OPEN, null),
    HOLIDAYS_ENTERED(StatusSubject.HOLIDAYS, StatusLevel.WELL, "/reference/holidays"),
    HOLIDAYS_MISSING(StatusSubject.HOLIDAYS, StatusLevel.OPEN, "/reference/holidays"),
    BOUNDS_IN_FORCE(StatusSubject.BOUNDS, StatusLevel.WELL, "/reference/deadlines"),
    BOUNDS_MISSING(StatusSubject.BOUNDS, StatusLevel.OPEN, "/reference/deadlines"),
    ESCROW_MADE(StatusSubject.ESCROW, StatusLevel.WELL, "/keymanagement/keys"),
    ESCROW_MISSING(StatusSubject.ESCROW, StatusLevel.OPEN, "/keymanagement/keys"),
    VERIFICATION_DONE(StatusSubject.VERIFICATION, StatusLevel.WELL, "/keymanagement/keys"),
    VERIFICATION_MISSING(StatusSubject.VERIFICATION, StatusLevel.OPEN, "/keymanagement/keys"),
    DRILL_DONE(StatusSubject.DRILL, StatusLevel.WELL, "/operations/jobs"),
    DRILL_MISSING(StatusSubject.DRILL, StatusLevel.OPEN, "/operations/jobs");

    private final StatusSubject subject;
    private final StatusLevel level;
    private final @Nullable String href;

    StatusFinding(StatusSubject subject, StatusLevel level, @Nullable String href) {
        this.subject = subject;
        this.level = level;
        this.href = href;
    }

    public StatusSubject subject() {
        return subject;
    }

    public StatusLevel level() {
        return level;
    }

    /** Returns the page on which more is said or something can be done; null when it is done outside of the pages. */
    public @Nullable String href() {
        return href;
    }
}
