package vn.donghanh.reference;

/** The bounds that the product knows. How high each is, since when and on what basis, stands in {@code bound}. */
public enum PercentageThresholdCode {
    /** A month's attendance of a course, below which someone of the Centre asks the client what would help. */
    TRAINING_ATTENDANCE(Kind.PERCENT, 0, 100),
    /** How many openings past the grants within an hour are anybody's own; the next waits for a second person. */
    BREAK_GLASS_HOURLY(Kind.NUMBER, 0, 100),
    /** How many failures of strangers one network address may have within a while; with fewer than five, whoever could put it right would be kept out. */
    SIGN_IN_STRANGERS(Kind.NUMBER, 5, 100),
    /** How long that while is. */
    SIGN_IN_STRANGERS_SPAN(Kind.MINUTES, 1, 60),
    /** What the disk has to have free, with less nothing is saved: enough for the events of some days of reading. */
    DISK_ROOM(Kind.MEGABYTES, 100, 100_000);

    /** What a bound is counted in. */
    public enum Kind {
        PERCENT,
        NUMBER,
        MINUTES,
        MEGABYTES
    }

    private final Kind kind;
    private final int minimum;
    private final int maximum;

    PercentageThresholdCode(Kind kind, int least, int most) {
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
