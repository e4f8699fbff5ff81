package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseTransitioned;

/** Keeps the tasks of planned checks open: the end of a case drops them, and a case that is followed up or reopened needs them again. */
@ApplicationScoped
class PlacementFollowUpObserver {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (move.caseView().status().isOpen()) {
            placements.findByCase(move.caseView().id()).forEach(transitions::openCheckTask);
        }
    }
}
