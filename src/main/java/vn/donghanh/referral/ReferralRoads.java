package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.SentSource;

/** The referrals on the overview. For every reader alike each is a specialist examination, with its state and day. */
@ApplicationScoped
class ReferralRoads implements SentSource {
    @Inject
    ReferralRepository referrals;

    @Override
    public boolean isTold(CaseScope scope) {
        return scope.covers(CaseSection.HEALTH);
    }

    @Override
    public List<Sent> sent(CaseView file) {
        return referrals.of(file.id()).stream()
                .filter(referral -> referral.wasSent() && referral.status() != ReferralStatus.CANCELLED)
                .map(ReferralRoads::road)
                .toList();
    }

    private static Sent road(Referral referral) {
        ReferralStatus status = referral.status();
        return new Sent(
                "referral.specialist",
                "/referral/view/",
                referral.code().value(),
                Objects.requireNonNull(referral.sentAt()),
                walked(status),
                stuck(status),
                status);
    }

    /** Of sent, received, accepted, scheduled, attended. */
    static int walked(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING, CANCELLED -> 0;
            case SENT, EXPIRED -> 1;
            case RECEIVED, REJECTED -> 2;
            case ACCEPTED -> 3;
            case SCHEDULED, NO_SHOW -> 4;
            case ATTENDED, IN_SERVICE, COMPLETED, DISCONTINUED -> Sent.STEPS;
        };
    }

    static boolean stuck(ReferralStatus status) {
        return status == ReferralStatus.EXPIRED
                || status == ReferralStatus.REJECTED
                || status == ReferralStatus.NO_SHOW;
    }
}
