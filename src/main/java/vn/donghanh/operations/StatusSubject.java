package vn.donghanh.operations;

/** The parts of an installation whose status is shown, in the order of the page. */
public enum StatusSubject {
    DATABASE(false),
    REPLICA(false),
    DISK(false),
    KEYS(false),
    VALUES(false),
    JOBS(false),
    BACKUPS(false),
    CERTIFICATE(false),

    UNITS(true),
    PEOPLE(true),
    LETTERHEAD(true),
    PARTNERS(true),
    PLAN(true),
    HOLIDAYS(true),
    BOUNDS(true),
    ESCROW(true),
    VERIFICATION(true),
    DRILL(true);

    private final boolean setUp;

    StatusSubject(boolean setUp) {
        this.setUp = setUp;
    }

    /** Whether it is a step from the set-up ceremony to daily work; otherwise a part of the system that runs. */
    public boolean isSetUp() {
        return setUp;
    }
}
