package vn.donghanh.reporting.report;

/** Why a report was sent back to be written further. */
public enum ReportReturnReason {
    /** A text does not fit the figures. */
    TEXT_AGAINST_FIGURES,
    INCOMPLETE,
    /** A person could be recognised. */
    RECOGNISABLE,
    /** Addressee, recipients or form are not right. */
    FORM
}
