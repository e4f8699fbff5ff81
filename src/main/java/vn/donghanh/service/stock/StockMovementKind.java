package vn.donghanh.service.stock;

/** Why the stock of a kind of goods changed. */
public enum StockMovementKind {
    RECEIVED,
    /** Written by deliveries and outreach contacts; a correction brings goods back. */
    GIVEN,
    WRITTEN_OFF,
    /** The difference between a count and the register; may be none. */
    COUNTED
}
