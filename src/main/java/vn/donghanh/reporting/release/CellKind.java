package vn.donghanh.reporting.release;

/** What a number of a release counts, and how much is lost when it is hidden. */
public enum CellKind {
    /** A count without parts. */
    COUNT(30),
    /** Those of a denominator to whom it applies. */
    NUMERATOR(20),
    /** Those of a denominator to whom it does not apply: N - n. */
    REMAINDER(10),
    DENOMINATOR(40),
    /** The number of a row that was merged with others, because it is below five; never printed. */
    MERGED(0);

    private final int loss;

    CellKind(int loss) {
        this.loss = loss;
    }

    int loss() {
        return loss;
    }

    boolean isPart() {
        return this == NUMERATOR || this == REMAINDER;
    }
}
