package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides what a client received for a livelihood, to which receipts belong. */
@ApplicationScoped
class LivelihoodAttachmentProvider implements AttachmentProvider {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
                                List.of(DAY.format(support.day()))))
                        .toList()
                : List.of();
    }
}
