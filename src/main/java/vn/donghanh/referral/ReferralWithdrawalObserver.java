package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.consent.DisclosureEndReason;
import vn.donghanh.consent.DisclosureEnded;

/** Cancels the referral in the same transaction when the client withdraws the consent. */
@ApplicationScoped
class ReferralWithdrawalObserver {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    void onDisclosureEnded(@Observes DisclosureEnded closed) {
        if (closed.reason() == DisclosureEndReason.CONSENT_WITHDRAWN) {
            referrals.findByCase(closed.caseId()).stream()
                    .filter(referral -> referral.code().equals(closed.code())
                            && referral.status().isOpen())
                    .forEach(referral -> transitions.cancel(referral, ReferralCancelReason.CONSENT_WITHDRAWN));
        }
    }
}
