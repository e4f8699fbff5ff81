package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.consent.ClosingReason;
import vn.donghanh.consent.DisclosureClosed;

/** A consent that is taken back takes the referral with it, in the same transaction. */
@ApplicationScoped
class ReferralWithdrawal {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSteps steps;

    void follow(@Observes DisclosureClosed closed) {
        if (closed.reason() == ClosingReason.CONSENT_WITHDRAWN) {
            referrals.of(closed.file()).stream()
                    .filter(referral -> referral.code().equals(closed.code())
                            && referral.status().isOpen())
                    .forEach(referral -> steps.cancel(referral, CancelReason.CONSENT_WITHDRAWN));
        }
    }
}
