package vn.donghanh.reporting.release;

/** How much of a block is hidden. */
enum HidingStep {
    /** The cheapest choice in which no hidden number stands alone in a sum. */
    CELLS,
    /** All numbers of the block. */
    ALL
}
