package vn.donghanh.referral.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.OwnPart;

/**
 * What the page of a health partner shows of a referral beside the steps.
 *
 * @param place null until the referral is opened
 * @param noShows how many appointments were missed; 0 once it is closed
 * @param hardLimit the time after which the requested service is no longer effective; null if there is none, or the client was there
 * @param progress in five steps
 */
public record PartnerReferralPart(
        @Nullable Instant appointmentAt,
        @Nullable String place,
        int noShows,
        @Nullable Instant hardLimit,
        boolean hardLimitOver,
        List<ReferralProgressRow> progress)
        implements OwnPart {
    public PartnerReferralPart {
        progress = List.copyOf(progress);
    }
}
