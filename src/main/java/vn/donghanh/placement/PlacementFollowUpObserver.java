package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;

/** Opens the tasks of planned checks again when a case that has ended is followed up or reopened: its end dropped them. */
@ApplicationScoped
class PlacementFollowUpObserver {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (move.step() == CaseStep.CLOSE_WITH_FOLLOW_UP || move.step() == CaseStep.RESTART) {
            placements.findByCase(move.caseView().id()).forEach(transitions::openCheckTask);
        }
    }
}
