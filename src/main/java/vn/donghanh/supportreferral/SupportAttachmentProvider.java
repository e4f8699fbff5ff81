package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partnerbusiness.loop.BusinessAttachmentProvider;

/** Provides the referrals for support of a client by what is asked for, to which documents can belong. */
@ApplicationScoped
class SupportAttachmentProvider extends BusinessAttachmentProvider<SupportReferral> {
    @Inject
    SupportReferralRepository referrals;

    SupportAttachmentProvider() {
        super(AttachmentKind.SUPPORT, "document.supportReferral");
    }

    @Override
    protected SupportReferralRepository repository() {
        return referrals;
    }

    @Override
    protected String topicKey(SupportReferral referral) {
        return referral.helpKey();
    }
}
