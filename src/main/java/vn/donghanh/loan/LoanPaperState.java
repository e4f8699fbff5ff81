package vn.donghanh.loan;

/** What is known of a paper. What nobody has asked for yet never reads as there. */
public enum LoanPaperState {
    MISSING,
    IN_HAND,
    /** The lender does without it. */
    NOT_NEEDED,
    /** The client does not want to get it. */
    REFUSED,
    /** Getting it would tell somebody what they must not know. */
    WITHHELD_FOR_SAFETY;

    boolean isSettled() {
        return this == IN_HAND || this == NOT_NEEDED;
    }
}
