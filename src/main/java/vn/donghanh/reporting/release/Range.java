package vn.donghanh.reporting.release;

/** Whole numbers from a least to a greatest. */
record Range(long least, long most) {
    static Range of(CellSize size) {
        return new Range(size.least(), size.most());
    }

    boolean contains(long value) {
        return value >= least && value <= most;
    }
}
