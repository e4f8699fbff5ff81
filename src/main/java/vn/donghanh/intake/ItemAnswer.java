package vn.donghanh.intake;

/** How far an item holds. What is unknown adds nothing, and is listed. */
public enum ItemAnswer {
    NO(0),
    PARTLY(1),
    CLEARLY(2),
    UNKNOWN(0);

    private final int points;

    ItemAnswer(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    boolean isKnown() {
        return this != UNKNOWN;
    }
}
