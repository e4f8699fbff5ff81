package vn.donghanh.handover;

/** A side of a transfer. */
public enum TransferSide {
    /** A supervisor of the unit that has the case, or whoever ends the case there. */
    GIVING_UNIT,
    /** A supervisor of the unit that is to take it. */
    RECEIVING_UNIT,
    /** The deadline for the answer has passed. */
    SYSTEM
}
