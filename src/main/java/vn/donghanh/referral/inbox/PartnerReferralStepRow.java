package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReferralTimelineContributor;

/**
 * A transition in the history of a referral, as shown to the partner.
 *
 * @param own whether the user's organisation recorded it
 * @param valid whether it has not been reverted
 */
public record PartnerReferralStepRow(
        ReferralStep step,
        ReferralStatus from,
        ReferralStatus to,
        @Nullable String reasonKey,
        boolean own,
        boolean valid,
        Instant at,
        @Nullable LocalDate happenedOn)
        implements Serializable {
    public String icon() {
        return ReferralTimelineContributor.icon(step);
    }
}
