package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.access.DutyTeamAccess;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.RolesChanged;

/**
 * Keeps a stay running when its case ends. Declining or withdrawing ends the case, its tasks and its access at once
 * while the client is still in the shelter. Also grants access to the current residents to staff who join the duty
 * team.
 */
@ApplicationScoped
class StayCaseObserver {
    @Inject
    StayRepository stays;

    @Inject
    StayTaskPlanner taskPlanner;

    @Inject
    DutyTeamAccess dutyTeam;

    @Inject
    Clock clock;

    void onCaseTransitioned(@Observes CaseTransitioned transition) {
        boolean handedOver =
                switch (transition.step().ending()) {
                    case DECLINED, WITHDRAWN -> true;
                    case NONE, CONCLUDED, GIVEN_UP -> false;
                };
        if (handedOver) {
            stays.findOpenByCase(transition.caseView().id()).ifPresent(stay -> {
                if (stay.status().isResident()) {
                    taskPlanner.openEnd(stay, CentreTime.today(clock));
                    dutyTeam.grantAccess(transition.caseView());
                } else {
                    taskPlanner.requested(stay);
                }
            });
        }
    }

    void onRolesChanged(@Observes RolesChanged change) {
        stays.findAllOpen().stream()
                .filter(stay -> stay.status().isResident())
                .forEach(stay -> dutyTeam.updateFor(stay.caseId(), change.account()));
    }
}
