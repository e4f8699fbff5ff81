package vn.donghanh.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.Function;
import vn.donghanh.reference.DeadlineCode;

/** The partner's deadlines for opening and answering a referral, and the time at which it expires. */
@Embeddable
public record ResponseDeadlines(
        @Column(name = "receipt_due") Instant receipt,
        @Column(name = "reply_due") Instant reply,
        @Column(name = "expires_at") Instant expiry) {
    /** @param due the time at which a deadline ends that begins with the sending */
    static ResponseDeadlines of(ReferralPriority priority, Function<DeadlineCode, Instant> due) {
        return new ResponseDeadlines(
                due.apply(priority.receipt()), due.apply(priority.reply()), due.apply(priority.expiry()));
    }
}
