package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ClosingBlocker;

/** Blocks the closing of a case while a stay is open: the client must leave safely first. */
@ApplicationScoped
class StayClosingBlocker implements ClosingBlocker {
    @Inject
    StayRepository stays;

    @Override
    public List<Blocker> blockers(CaseView caseView) {
        return stays
                .findOpenByCase(caseView.id())
                .map(stay -> new Blocker(StayRule.OPEN_STAYS, List.of(), "/stay/list/"))
                .stream()
                .toList();
    }
}
