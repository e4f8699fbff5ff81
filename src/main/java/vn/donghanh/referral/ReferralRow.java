package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;

/**
 * A referral in the case's list.
 *
 * @param type null for readers to whom it is a specialist examination
 * @param partner null for readers to whom its name would tell what for
 */
public record ReferralRow(
        String code,
        ReferralStatus status,
        ReferralPriority priority,
        @Nullable HealthReferralType type,
        @Nullable String partner,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant replyDue,
        boolean late,
        @Nullable Instant appointmentAt,
        @Nullable LocalDate attendedOn)
        implements Serializable {}
