package vn.donghanh.referral;

import java.util.List;

/** Why a referral was called off. */
public enum ReferralCancelReason {
    CLIENT_WISH,
    SENT_IN_ERROR,
    OTHER,
    /** She took her consent back. */
    CONSENT_WITHDRAWN,
    /** Three appointments were missed. */
    NO_SHOWS;

    /** Those a worker chooses from. */
    public static List<ReferralCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, SENT_IN_ERROR, OTHER);
    }
}
