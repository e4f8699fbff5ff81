package vn.donghanh.reporting.report;

import vn.donghanh.shared.BusinessRule;

/** Rules of written reports that refuse an action. */
public enum ReportRule implements BusinessRule {
    STEP_NOT_POSSIBLE,
    OWN_REPORT,
    OWN_REVIEW,
    /** Figures are printed of signed periods only. */
    PERIOD_NOT_SIGNED,
    PERIOD_NOT_OVER,
    /** There is one report of a period; later ones correct it. */
    BEGUN_ALREADY,
    OCCASION_MISSING,
    CORRECTED_ALREADY,
    REASON_MISSING,
    /** Nothing is written of a part that every report has. Argument, as of those below: the section. */
    TEXT_MISSING,
    /** Second argument: the most characters. */
    TEXT_TOO_LONG,
    /** Neither case numbers nor codes of disclosures leave the Centre. */
    TEXT_HOLDS_CODE,
    /** A number of nine and more digits is a telephone number or an identity paper. */
    TEXT_HOLDS_NUMBER,
    NUMBER_MISSING,
    SENT_ON_MISSING,
    SENT_BEFORE_SIGNED,
    SENT_IN_FUTURE
}
