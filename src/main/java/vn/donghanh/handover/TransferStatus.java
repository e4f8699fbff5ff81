package vn.donghanh.handover;

import java.util.Map;

/** The status of a transfer to another unit. {@link #steps} is the only transition table. */
public enum TransferStatus {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** Returns the possible steps, and for each the side that may take it. */
    public Map<TransferStep, TransferSide> steps() {
        return switch (this) {
            case PROPOSED -> Map.of(
                    TransferStep.ACCEPT, TransferSide.RECEIVING_UNIT,
                    TransferStep.DECLINE, TransferSide.RECEIVING_UNIT,
                    TransferStep.WITHDRAW, TransferSide.GIVING_UNIT,
                    TransferStep.EXPIRE, TransferSide.SYSTEM);
            case ACCEPTED, DECLINED, WITHDRAWN, EXPIRED -> Map.of();
        };
    }

    public boolean isOpen() {
        return !steps().isEmpty();
    }
}
