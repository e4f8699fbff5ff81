package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClosingBlocker;

/** Somebody who still stays here leaves safely first: no answer on a form stands for that. */
@ApplicationScoped
class StaysOpen implements ClosingBlocker {
    @Inject
    Stays stays;

    @Override
    public List<Blocker> blocking(CaseView file) {
        return stays.openOf(file.id()).map(stay -> new Blocker(StayRule.OPEN_STAYS, List.of(), "/stay/list/")).stream()
                .toList();
    }
}
