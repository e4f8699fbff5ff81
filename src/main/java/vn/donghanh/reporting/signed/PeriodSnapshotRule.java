package vn.donghanh.reporting.signed;

import vn.donghanh.shared.BusinessRule;

/** Rules of closing a period that refuse an action. */
public enum PeriodSnapshotRule implements BusinessRule {
    STEP_NOT_POSSIBLE,
    /** A period is computed after its cutoff. Argument: the cutoff. */
    NOT_OVER_YET,
    /** Only half-years and years are closed: quarters could be subtracted from them. */
    KIND_NOT_CLOSED,
    COMPUTED_ALREADY,
    OWN_COMPUTATION,
    OWN_CHECK,
    /** Only the director signs, or whoever holds the director's delegation today. */
    NOT_DELEGATED,
    /** Counted again as of the same cutoff, the records give other figures. */
    COUNTED_DIFFERENTLY,
    REASON_MISSING
}
