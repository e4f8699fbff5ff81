package vn.donghanh.reference;

/** The bounds that the product knows. How high each is, since when and on what basis, stands in {@code bound}. */
public enum BoundCode {
    /** A month's attendance of a course, below which someone of the Centre asks the client what would help. */
    TRAINING_ATTENDANCE(Kind.PERCENT),
    /** How many openings past the grants within an hour are anybody's own; the next waits for a second person. */
    BREAK_GLASS_HOURLY(Kind.NUMBER);

    /** What a bound is counted in. */
    public enum Kind {
        PERCENT,
        NUMBER
    }

    private final Kind kind;

    BoundCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
