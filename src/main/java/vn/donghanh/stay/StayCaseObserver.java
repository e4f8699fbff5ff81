package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.access.DutyTeamAccess;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.RolesChanged;

/**
 * Whatever happens around a stay, it goes on. A case that is declined, or that the client withdraws from, ends at once, and with it what is
 * due on it and who sees it: she is here all the same. And whoever begins to be on duty sees who is in.
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

    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (move.step() == CaseStep.WITHDRAW || move.step() == CaseStep.DECLINE) {
            stays.findOpenByCase(move.caseView().id()).ifPresent(stay -> {
                if (stay.status().isResident()) {
                    taskPlanner.openEnd(stay, CentreTime.day(clock.instant()));
                    dutyTeam.grantAccess(move.caseView());
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
