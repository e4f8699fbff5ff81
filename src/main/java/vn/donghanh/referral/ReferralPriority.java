package vn.donghanh.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    /**
     * The priority to begin with when something is due: the least urgent under which the partner answers in time.
     *
     * @param replyBy by when the partner answers under each priority
     */
    static ReferralPriority answeringBy(Instant due, Map<ReferralPriority, Instant> replyBy) {
        return Stream.of(ROUTINE, URGENT)
                .filter(priority ->
                        !Objects.requireNonNull(replyBy.get(priority)).isAfter(due))
                .findFirst()
                .orElse(EMERGENCY);
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
