package vn.donghanh.reporting.programme;

/** The rule by which a percentage meets a target. */
public enum Threshold {
    /** "trên 70 %": strictly more. */
    MORE_THAN,
    AT_LEAST,
    /** Every single one: 99.9 % is not all. */
    ALL;

    /** Whether the ratio meets the percentage, without rounding; a zero denominator never does. */
    public boolean isMet(long n, long of, int percent) {
        if (of == 0) {
            return false;
        }
        return switch (this) {
            case MORE_THAN -> n * 100 > of * percent;
            case AT_LEAST -> n * 100 >= of * percent;
            case ALL -> n == of;
        };
    }
}
