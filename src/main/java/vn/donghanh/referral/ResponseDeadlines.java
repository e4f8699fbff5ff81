package vn.donghanh.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The partner's deadlines for opening and answering a referral, and the time at which it expires. */
@Embeddable
public record ResponseDeadlines(
        @Column(name = "receipt_due") Instant receipt,
        @Column(name = "reply_due") Instant reply,
        @Column(name = "expires_at") Instant expiry) {}
