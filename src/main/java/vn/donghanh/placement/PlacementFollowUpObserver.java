package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService.ConsentChanged;

/**
 * Keeps the tasks of planned checks open: the end of a case drops them, and a case that is followed up or reopened needs them again; in a follow-up they stand only with the
 * client's consent to be contacted.
 */
@ApplicationScoped
class PlacementFollowUpObserver {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (move.caseView().status().isOpen()) {
            openCheckTasks(move.caseView());
        }
    }

    void onConsentChanged(@Observes ConsentChanged change) {
        if (change.scope() == ConsentScope.FOLLOW_UP_AFTER
                && change.caseView().status().isOpen()) {
            openCheckTasks(change.caseView());
        }
    }

    private void openCheckTasks(CaseView caseView) {
        placements.findByCase(caseView.id()).forEach(transitions::openCheckTask);
    }
}
