package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReferralTimelineContributor;

/**
 * A transition in the history of a referral, as shown at the Centre.
 *
 * @param actor null if the partner or the system recorded it
 */
public record ReferralStepRow(
        ReferralStep step,
        BusinessSource source,
        ReferralStatus from,
        ReferralStatus to,
        @Nullable String reasonKey,
        @Nullable LocalDate happenedOn,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    public String icon() {
        return ReferralTimelineContributor.icon(step);
    }
}
