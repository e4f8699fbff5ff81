package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.partnerbusiness.loop.BusinessRepository;

/** Repository of referrals for support and their transitions. The Centre loads by case, partners by disclosure code and organisation. */
@ApplicationScoped
class SupportReferralRepository extends BusinessRepository<SupportReferral, SupportTransition> {
    SupportReferralRepository() {
        super(SupportReferral.class, SupportTransition.class);
    }
}
