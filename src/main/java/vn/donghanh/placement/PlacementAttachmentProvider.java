package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the placements of a client by their kind of work, to which documents can belong. No document goes to an employer. */
@ApplicationScoped
class PlacementAttachmentProvider implements AttachmentProvider {
    @Inject
    PlacementRepository placements;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.PLACEMENT;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? placements.findByCase(caseView.id()).stream()
                        .map(placement -> new Attachable(
                                AttachmentKind.PLACEMENT,
                                placement.ref(),
                                "document.placement",
                                List.of("@" + Placement.WORK_KINDS + "." + placement.work())))
                        .toList()
                : List.of();
    }
}
