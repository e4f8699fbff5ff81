package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.security.CurrentUser;

/** Returns the new version that waits when its review is left, so that nobody waits for it and the next review begins from it. */
@ApplicationScoped
class LeftReviewObserver {
    /** The steps that leave a review without ending it, from which the work may go on. */
    private static final Set<CaseStep> LEAVING = EnumSet.of(CaseStep.PAUSE, CaseStep.REQUEST_CLOSING);

    @Inject
    PlanRepository plans;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void onCaseTransitioned(@Observes CaseTransitioned transition) {
        if (LEAVING.contains(transition.step())) {
            plans.findSubmitted(transition.caseView())
                    .ifPresent(plan -> plan.returnForRevision(
                            null, plans.cipher(transition.caseView()), user.id(), clock.instant()));
        }
    }
}
