package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClosingBlocker;

/** A stay is ended before the case closes. */
@ApplicationScoped
class StaysOpen implements ClosingBlocker {
    @Inject
    Stays stays;

    @Override
    public List<Blocker> blocking(CaseView file) {
        return stays.openOf(file.id()).map(stay -> new Blocker(StayRule.OPEN_STAYS, List.of(1), "/stay/list/")).stream()
                .toList();
    }
}
