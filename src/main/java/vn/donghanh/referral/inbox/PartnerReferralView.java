package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.appointment.AppointmentWish;

/**
 * A referral as shown to the partner.
 *
 * @param content the disclosed content; only service and urgency until the referral is opened
 * @param history the organisation's own steps and the sending, no earlier steps
 * @param lastEntry the organisation's last entry, which it may revert; null if there is none or something was recorded after it
 * @param sharedPages the numbers of the pages of documents that came with it; none until the referral is opened
 * @param hardLimit the time after which the requested service is no longer effective
 */
public record PartnerReferralView(
        InboxRow row,
        boolean opened,
        DisclosureContent content,
        Set<ReferralStep> steps,
        List<PartnerReferralStepRow> history,
        @Nullable LastEntryView lastEntry,
        AppointmentWish wish,
        int noShows,
        @Nullable Instant hardLimit,
        boolean hardLimitOver,
        boolean appointmentOver,
        List<Integer> sharedPages)
        implements Serializable {}
