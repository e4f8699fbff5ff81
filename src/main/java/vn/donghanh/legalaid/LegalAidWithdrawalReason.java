package vn.donghanh.legalaid;

import java.util.List;

/** The reason why a matter was withdrawn. */
public enum LegalAidWithdrawalReason {
    CLIENT_WISH,
    SETTLED_OTHERWISE,
    NOT_POSSIBLE,
    OTHER,
    /** The client withdrew consent. Set by the system, never selected. */
    CONSENT_WITHDRAWN;

    public static List<LegalAidWithdrawalReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, SETTLED_OTHERWISE, NOT_POSSIBLE, OTHER);
    }
}
