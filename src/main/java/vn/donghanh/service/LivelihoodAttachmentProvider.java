package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.shared.CentreTime;

/** Provides what a client received for a livelihood, to which receipts belong. */
@ApplicationScoped
class LivelihoodAttachmentProvider implements AttachmentProvider {
    @Inject
    LivelihoodDeliveryQueries deliveries;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LIVELIHOOD;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? deliveries.findGiven(caseView).stream()
                        .map(support -> new Attachable(
                                AttachmentKind.LIVELIHOOD,
                                support.lineRef(),
                                "document.livelihood",
                                List.of(CentreTime.DAY_FORMAT.format(support.day()))))
                        .toList()
                : List.of();
    }
}
