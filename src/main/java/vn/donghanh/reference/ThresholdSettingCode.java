package vn.donghanh.reference;

/** The thresholds that a Centre sets: percentages, numbers, minutes, room on the disk, money. Value, validity and basis are rows of {@code bound}. */
public enum ThresholdSettingCode {
    /** Monthly attendance of a course below which the Centre contacts the client. */
    TRAINING_ATTENDANCE(Kind.PERCENT, 0, 100),
    /** Break-glass openings an hour without a second person; a further one needs an allowance. */
    BREAK_GLASS_HOURLY(Kind.NUMBER, 0, 100),
    /** Failed sign-ins with unknown user names allowed for a network address within the span; fewer than five would lock out administrators as well. */
    SIGN_IN_STRANGERS(Kind.NUMBER, 5, 100),
    /** Span of {@link #SIGN_IN_STRANGERS}. */
    SIGN_IN_STRANGERS_SPAN(Kind.MINUTES, 1, 60),
    /** Minimum free disk space, below which nothing is saved: enough for the audit events of some days of reading. */
    DISK_ROOM(Kind.MEGABYTES, 100, 100_000),
    /** Cash given to a client in one day above which a second person confirms it. */
    CASH_CONFIRMATION(Kind.DONG, 0, 100_000_000),
    /** How much work a case of the level LOW is, compared with the other levels; a caseload is the sum of these. */
    CASELOAD_LOW(Kind.NUMBER, 0, 20),
    CASELOAD_MEDIUM(Kind.NUMBER, 0, 20),
    CASELOAD_HIGH(Kind.NUMBER, 0, 20),
    CASELOAD_CRITICAL(Kind.NUMBER, 1, 20);

    /** The unit of a threshold. */
    public enum Kind {
        PERCENT,
        NUMBER,
        MINUTES,
        MEGABYTES,
        DONG
    }

    private final Kind kind;
    private final int minimum;
    private final int maximum;

    ThresholdSettingCode(Kind kind, int least, int most) {
        this.kind = kind;
        this.minimum = least;
        this.maximum = most;
    }

    public Kind kind() {
        return kind;
    }

    int minimum() {
        return minimum;
    }

    int maximum() {
        return maximum;
    }
}
