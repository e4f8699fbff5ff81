package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the referrals for support of a client by what is asked for, to which documents can belong. */
@ApplicationScoped
class SupportAttachmentProvider implements AttachmentProvider {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.SUPPORT;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? referrals.findByCase(caseView.id()).stream()
                        .map(referral -> new Attachable(
                                AttachmentKind.SUPPORT,
                                referral.ref(),
                                "document.supportReferral",
                                List.of("@" + referral.helpKey())))
                        .toList()
                : List.of();
    }
}
