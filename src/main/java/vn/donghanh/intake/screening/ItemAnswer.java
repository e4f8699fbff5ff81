package vn.donghanh.intake.screening;

/** The answer to a triage item with its points, or why there is none. A missing answer adds no points and is listed as open. */
public enum ItemAnswer {
    NO(0, true),
    PARTLY(1, true),
    CLEARLY(2, true),
    UNKNOWN(0, false),
    NOT_APPLICABLE(0, false),
    REFUSED(0, false),
    WITHHELD_FOR_SAFETY(0, false);

    private final int points;
    private final boolean known;

    ItemAnswer(int points, boolean known) {
        this.points = points;
        this.known = known;
    }

    int points() {
        return points;
    }

    public boolean isKnown() {
        return known;
    }
}
