package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStatus;

/**
 * A list row for a referral of a case.
 *
 * @param type null for users who may not decrypt the subject
 * @param partner null for users to whom the partner's name would reveal the subject
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
