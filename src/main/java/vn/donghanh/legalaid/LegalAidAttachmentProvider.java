package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partnerbusiness.loop.BusinessAttachmentProvider;

/** Provides the matters of a client by their kind, to which documents can belong. */
@ApplicationScoped
class LegalAidAttachmentProvider extends BusinessAttachmentProvider<LegalAidMatter> {
    @Inject
    LegalAidRepository matters;

    LegalAidAttachmentProvider() {
        super(AttachmentKind.LEGAL_AID, "document.legalaid");
    }

    @Override
    protected LegalAidRepository repository() {
        return matters;
    }

    @Override
    protected String topicKey(LegalAidMatter matter) {
        return matter.matterKey();
    }
}
