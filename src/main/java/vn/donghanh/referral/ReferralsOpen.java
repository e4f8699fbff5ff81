package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClosingBlocker;

/** What was sent and has not reached anything yet is settled before the case closes. A service that goes on may go on without it. */
@ApplicationScoped
class ReferralsOpen implements ClosingBlocker {
    @Inject
    ReferralRepository referrals;

    @Override
    public List<Blocker> blocking(CaseView file) {
        long open = referrals.of(file.id()).stream()
                .map(Referral::status)
                .filter(status -> status.isOpen() && !status.isReached())
                .count();
        return open == 0
                ? List.of()
                : List.of(new Blocker(ReferralRule.OPEN_REFERRALS, List.of(open), "/referral/list/"));
    }
}
