package vn.donghanh.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Until when the partner is to open it, to answer, and until when it waits at all. */
@Embeddable
public record ResponseDeadlines(
        @Column(name = "receipt_due") Instant receipt,
        @Column(name = "reply_due") Instant reply,
        @Column(name = "expires_at") Instant expiry) {}
