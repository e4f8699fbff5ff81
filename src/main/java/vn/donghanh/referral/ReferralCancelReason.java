package vn.donghanh.referral;

import java.util.List;
import vn.donghanh.consent.ending.DisclosureEndReason;

/** The reason why a referral was cancelled. */
public enum ReferralCancelReason {
    CLIENT_WISH,
    SENT_IN_ERROR,
    OTHER,
    /** The client withdrew consent. */
    CONSENT_WITHDRAWN,
    /** The client missed three appointments. */
    NO_SHOWS;

    /** Returns the reasons that a worker can select. */
    public static List<ReferralCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, SENT_IN_ERROR, OTHER);
    }

    /** Returns the reason with which the disclosure to the partner ends. */
    DisclosureEndReason disclosureEndReason() {
        return switch (this) {
            case CLIENT_WISH, SENT_IN_ERROR, OTHER -> DisclosureEndReason.WITHDRAWN;
            case CONSENT_WITHDRAWN -> DisclosureEndReason.CONSENT_WITHDRAWN;
            case NO_SHOWS -> DisclosureEndReason.CONCLUDED;
        };
    }
}
