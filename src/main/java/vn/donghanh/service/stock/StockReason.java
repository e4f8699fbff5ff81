package vn.donghanh.service.stock;

import java.util.Arrays;
import java.util.List;

/** Why goods were written off, or why a count differs from the register. */
public enum StockReason {
    EXPIRED(true, false),
    DAMAGED(true, false),
    /** Loose goods that became kits. */
    PACKED(true, false),
    RETURNED_TO_SOURCE(true, false),
    LOST(true, true),
    /** Given on paper and never recorded, or recorded twice. */
    RECORD_DIFFERS(false, true),
    UNEXPLAINED(false, true);

    private final boolean forWriteOff;
    private final boolean forCount;

    StockReason(boolean forWriteOff, boolean forCount) {
        this.forWriteOff = forWriteOff;
        this.forCount = forCount;
    }

    public static List<StockReason> forWriteOff() {
        return Arrays.stream(values()).filter(reason -> reason.forWriteOff).toList();
    }

    public static List<StockReason> forCount() {
        return Arrays.stream(values()).filter(reason -> reason.forCount).toList();
    }

    boolean mayWriteOff() {
        return forWriteOff;
    }

    boolean mayExplainCount() {
        return forCount;
    }
}
