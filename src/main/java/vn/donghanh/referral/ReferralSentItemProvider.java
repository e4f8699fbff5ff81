package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.SentItemProvider;

/** Provides the sent referrals on the case overview. Every user sees a specialist examination with its status and date. */
@ApplicationScoped
class ReferralSentItemProvider implements SentItemProvider {
    @Inject
    ReferralRepository referrals;

    @Override
    public List<String> records() {
        return List.of("Referral x where x.caseId = c.id");
    }

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return scope.covers(CaseSection.HEALTH);
    }

    @Override
    public List<SentItem> sentItems(CaseView caseView) {
        return referrals.findByCase(caseView.id()).stream()
                .filter(referral -> referral.isSent() && referral.status() != ReferralStatus.CANCELLED)
                .map(ReferralSentItemProvider::toSentItem)
                .toList();
    }

    private static SentItem toSentItem(Referral referral) {
        ReferralStatus status = referral.status();
        return new SentItem(
                "referral.specialist",
                "/referral/view/",
                referral.code().value(),
                Objects.requireNonNull(referral.sentAt()),
                progress(status),
                isStalled(status),
                status);
    }

    /** Returns the number of completed steps: sent, received, accepted, scheduled, attended. */
    static int progress(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING, CANCELLED -> 0;
            case SENT, EXPIRED -> 1;
            case RECEIVED, REJECTED -> 2;
            case ACCEPTED -> 3;
            case SCHEDULED, NO_SHOW -> 4;
            case ATTENDED, IN_SERVICE, COMPLETED, DISCONTINUED -> SentItem.STEPS;
        };
    }

    static boolean isStalled(ReferralStatus status) {
        return status == ReferralStatus.EXPIRED
                || status == ReferralStatus.REJECTED
                || status == ReferralStatus.NO_SHOW;
    }
}
