package vn.donghanh.referral.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.referral.ReferralRepository;
import vn.donghanh.security.CurrentUser;

/**
 * Counts the referrals that wait for an answer of the user's organisation, for the menu on every page. Discloses nothing about a single
 * referral.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class WaitingReferralCounter {
    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    ReferralRepository referrals;

    @Inject
    CurrentUser user;

    public int count() {
        return user.organisation()
                .map(ownOrganisation -> {
                    List<DisclosureCode> codes = disclosureCodes.findShownTo(
                            ownOrganisation, ConsentScope.SHARE_HEALTH_MIN, PartnerReferralAccess.MAX_ROWS);
                    return referrals.countUnanswered(ownOrganisation, codes);
                })
                .orElse(0);
    }
}
