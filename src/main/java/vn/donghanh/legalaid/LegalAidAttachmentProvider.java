package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the matters of a client by their kind, to which documents can belong. */
@ApplicationScoped
class LegalAidAttachmentProvider implements AttachmentProvider {
    @Inject
    LegalAidRepository matters;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LEGAL_AID;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? matters.findByCase(caseView.id()).stream()
                        .map(matter -> new Attachable(
                                AttachmentKind.LEGAL_AID,
                                matter.ref(),
                                "document.legalaid",
                                List.of("@" + matter.matterKey())))
                        .toList()
                : List.of();
    }
}
