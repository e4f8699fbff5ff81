package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.ShownCodes;
import vn.donghanh.security.CurrentUser;

/** How many referrals wait for an answer of the reader's organisation: for the menu, on every page. Says nothing about any of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ReferralsWaiting {
    @Inject
    ShownCodes shown;

    @Inject
    ReferralRepository referrals;

    @Inject
    CurrentUser user;

    public int count() {
        return user.organisation()
                .map(mine -> {
                    List<DisclosureCode> codes = shown.to(mine, ConsentScope.SHARE_HEALTH_MIN, InboxRows.MOST);
                    return referrals.unanswered(mine, codes);
                })
                .orElse(0);
    }
}
