package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.security.StaffId;

/** Reports referrals for support that are prepared or with a partner to the closing of a case. */
@ApplicationScoped
class SupportOpenItemProvider implements OpenItemProvider {
    @Inject
    SupportReferralRepository referrals;

    @Inject
    SupportTransitions transitions;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.SUPPORT;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return referrals.findByCase(caseView.id()).stream()
                .filter(referral -> referral.status().isOpen())
                .map(referral -> OpenItem.external(
                        itemKind(),
                        referral.code().value(),
                        referral.status(),
                        referral.status() == SupportStatus.SENT ? referral.replyDue() : null,
                        referral.status().isWithPartner(),
                        "/supportreferral/referral/%s/%s"
                                .formatted(caseView.number().value(), referral.ref())))
                .toList();
    }

    /** Calls the referral off, or leaves it between client and partner. */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        referrals.findByCase(caseView.id()).stream()
                .filter(referral ->
                        referral.code().value().equals(ref) && referral.status().isOpen())
                .forEach(referral -> end(referral, resolution));
    }

    private void end(SupportReferral referral, OpenItemResolution resolution) {
        switch (resolution) {
            case DECLINED -> transitions.cancel(referral, SupportCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(referral, SupportCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("A referral for support ends by an answer");
        }
    }
}
