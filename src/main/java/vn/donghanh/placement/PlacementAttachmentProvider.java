package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partnerbusiness.loop.BusinessAttachmentProvider;

/** Provides the placements of a client by their kind of work, to which documents can belong. No document goes to an employer. */
@ApplicationScoped
class PlacementAttachmentProvider extends BusinessAttachmentProvider<Placement> {
    @Inject
    PlacementRepository placements;

    PlacementAttachmentProvider() {
        super(AttachmentKind.PLACEMENT, "document.placement");
    }

    @Override
    protected PlacementRepository repository() {
        return placements;
    }

    @Override
    protected String topicKey(Placement placement) {
        return Placement.WORK_KINDS + "." + placement.work();
    }
}
