package vn.donghanh.intake;

/** The answer to a triage item with its points. An unknown answer adds no points and is listed as open. */
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
