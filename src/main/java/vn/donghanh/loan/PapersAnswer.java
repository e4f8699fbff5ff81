package vn.donghanh.loan;

/** What the lender said about the papers. */
public enum PapersAnswer {
    COMPLETE,
    INCOMPLETE
}
