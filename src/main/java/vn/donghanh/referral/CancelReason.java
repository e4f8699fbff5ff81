package vn.donghanh.referral;

import java.util.List;

/** Why a referral was called off. */
public enum CancelReason {
    CLIENT_WISH,
    SENT_IN_ERROR,
    OTHER,
    /** She took her consent back. */
    CONSENT_WITHDRAWN,
    /** Three appointments were missed. */
    NO_SHOWS;

    /** Those a worker chooses from. */
    public static List<CancelReason> ofWorkers() {
        return List.of(CLIENT_WISH, SENT_IN_ERROR, OTHER);
    }
}
