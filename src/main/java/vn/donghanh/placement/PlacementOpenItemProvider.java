package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.TextKey;

/** Reports planned and running placements to the closing of a case. A client who works there goes on working after the case is closed. */
@ApplicationScoped
class PlacementOpenItemProvider implements OpenItemProvider {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.PLACEMENT;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return placements.findByCase(caseView.id()).stream()
                .filter(placement -> placement.status().isOpen())
                .map(placement -> item(caseView, placement))
                .toList();
    }

    private OpenItem item(CaseView caseView, Placement placement) {
        String page = "/placement/placement/%s/%s".formatted(caseView.number().value(), placement.ref());
        TextKey subject = new TextKey(Placement.WORK_KINDS + "." + placement.work());
        return placement.status().isWorking()
                ? OpenItem.goingOn(
                        itemKind(), placement.ref(), subject, placement.status(), dueAt(placement), false, page)
                : OpenItem.planned(itemKind(), placement.ref(), subject, placement.status(), page);
    }

    private static @Nullable Instant dueAt(Placement placement) {
        CheckWindow check = placement.nextCheck();
        return check == null ? null : CentreTime.endOf(check.until());
    }

    /** Calls the placement off, or leaves the client at work; the checks go on if the client agreed to be followed up. */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        placements.findByCase(caseView.id()).stream()
                .filter(placement ->
                        placement.ref().equals(ref) && placement.status().isOpen())
                .forEach(placement -> end(placement, resolution));
    }

    private void end(Placement placement, OpenItemResolution resolution) {
        switch (resolution) {
            case DECLINED -> transitions.cancel(placement, PlacementCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(placement, PlacementCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("A placement ends by what the client tells");
        }
    }
}
