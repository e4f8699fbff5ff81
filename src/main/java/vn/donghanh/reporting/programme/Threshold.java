package vn.donghanh.reporting.programme;

/** How a target is met. */
public enum Threshold {
    /** "trên 70 %": strictly more. */
    MORE_THAN,
    AT_LEAST,
    /** Every single one: 99.9 % is not all. */
    ALL;

    /** Without rounding; nothing of nothing meets nothing. */
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
