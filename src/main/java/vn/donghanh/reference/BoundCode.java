package vn.donghanh.reference;

/** The bounds that the product knows. How high each is, since when and on what basis, stands in {@code bound}. */
public enum BoundCode {
    /** A month's attendance of a course, below which someone of the Centre asks the client what would help. */
    TRAINING_ATTENDANCE
}
