package vn.donghanh.loan;

import java.util.List;

/** The reason why a loan was called off before any money was paid out. */
public enum LoanCancelReason {
    CLIENT_WISH,
    /** The client found the money elsewhere. */
    OTHER_WAY,
    /** Nothing fits without telling more than the client wants. */
    TOO_REVEALING,
    OTHER,
    /** The client withdrew consent. Set by the system, never selected. */
    CONSENT_WITHDRAWN;

    public static List<LoanCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, OTHER_WAY, TOO_REVEALING, OTHER);
    }
}
