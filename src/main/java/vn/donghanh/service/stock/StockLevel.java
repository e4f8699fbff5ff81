package vn.donghanh.service.stock;

/** How much of a kind of goods is left, as the register says. */
public enum StockLevel {
    /** Nothing was ever received or given. */
    UNUSED,
    PLENTY,
    /** At the warning line or below. */
    LOW,
    OUT,
    /** More was given than received: the register is behind and the goods must be counted. */
    TO_COUNT;

    static StockLevel of(long left, int warningLine) {
        if (left < 0) {
            return TO_COUNT;
        }
        if (left == 0) {
            return OUT;
        }
        return left <= warningLine ? LOW : PLENTY;
    }

    /** Whether those who manage the stock have to act. */
    public boolean needsAttention() {
        return switch (this) {
            case LOW, OUT, TO_COUNT -> true;
            case UNUSED, PLENTY -> false;
        };
    }
}
