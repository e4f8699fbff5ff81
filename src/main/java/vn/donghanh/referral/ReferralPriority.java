package vn.donghanh.referral;

import vn.donghanh.reference.DeadlineCode;

/** How soon the partner is to answer; how long that is stands in the deadlines. All count from sending. */
public enum ReferralPriority {
    EMERGENCY(
            DeadlineCode.REFERRAL_RECEIPT_EMERGENCY,
            DeadlineCode.REFERRAL_REPLY_EMERGENCY,
            DeadlineCode.REFERRAL_EXPIRY_URGENT),
    URGENT(
            DeadlineCode.REFERRAL_RECEIPT_URGENT,
            DeadlineCode.REFERRAL_REPLY_URGENT,
            DeadlineCode.REFERRAL_EXPIRY_URGENT),
    ROUTINE(DeadlineCode.REFERRAL_RECEIPT, DeadlineCode.REFERRAL_REPLY, DeadlineCode.REFERRAL_EXPIRY);

    private final DeadlineCode receipt;
    private final DeadlineCode reply;
    private final DeadlineCode expiry;

    ReferralPriority(DeadlineCode receipt, DeadlineCode reply, DeadlineCode expiry) {
        this.receipt = receipt;
        this.reply = reply;
        this.expiry = expiry;
    }

    DeadlineCode receipt() {
        return receipt;
    }

    DeadlineCode reply() {
        return reply;
    }

    DeadlineCode expiry() {
        return expiry;
    }
}
