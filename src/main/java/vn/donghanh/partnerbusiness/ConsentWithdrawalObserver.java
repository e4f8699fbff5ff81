package vn.donghanh.partnerbusiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.consent.ending.DisclosureEnded;

/** Ends a business in the same transaction when the client no longer agrees to what it was sent on. */
@ApplicationScoped
class ConsentWithdrawalObserver {
    @Inject
    @Any
    Instance<PartnerBusinessProvider> providers;

    @Inject
    PartnerBusinessSending sending;

    void onDisclosureEnded(@Observes DisclosureEnded ended) {
        if (ended.reason() == DisclosureEndReason.CONSENT_WITHDRAWN) {
            providers.forEach(provider -> provider.endAfterWithdrawal(ended.caseId(), ended.code()));
            sending.withdraw(ended.caseId(), ended.code(), DisclosureEndReason.CONSENT_WITHDRAWN);
        }
    }
}
