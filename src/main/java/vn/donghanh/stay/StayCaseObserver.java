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
    StayTaskPlanner duties;

    @Inject
    DutyTeamAccess team;

    @Inject
    Clock clock;

    void caseMoved(@Observes CaseTransitioned move) {
        if (move.step() == CaseStep.WITHDRAW || move.step() == CaseStep.DECLINE) {
            stays.openOf(move.caseView().id()).ifPresent(stay -> {
                if (stay.status().isIn()) {
                    duties.end(stay, CentreTime.day(clock.instant()));
                    team.grantAccess(move.caseView());
                } else {
                    duties.requested(stay);
                }
            });
        }
    }

    void rolesChanged(@Observes RolesChanged change) {
        stays.open().stream()
                .filter(stay -> stay.status().isIn())
                .forEach(stay -> team.updateFor(stay.caseId(), change.account()));
    }
}
