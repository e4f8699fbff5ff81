package vn.donghanh.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.reference.DeadlineCode;

/** The priority of a referral, which selects the deadlines for the partner. All of them start when the referral is sent. */
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
     * Returns the default priority for a deadline: the least urgent one under which the partner answers in time.
     *
     * @param replyBy the reply deadline under each priority
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
