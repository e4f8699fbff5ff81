package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.CaseMoved;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.DutyTeam;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.RolesChanged;

/**
 * Whatever happens around a stay, it goes on. A case that is declined, or that the client withdraws from, ends at once, and with it what is
 * due on it and who sees it: she is here all the same. And whoever begins to be on duty sees who is in.
 */
@ApplicationScoped
class StayGoesOn {
    @Inject
    Stays stays;

    @Inject
    StayDuties duties;

    @Inject
    DutyTeam team;

    @Inject
    Clock clock;

    void caseMoved(@Observes CaseMoved move) {
        if (move.step() == CaseStep.WITHDRAW || move.step() == CaseStep.DECLINE) {
            stays.openOf(move.file().id()).ifPresent(stay -> {
                if (stay.status().isIn()) {
                    duties.end(stay, VietNam.day(clock.instant()));
                    team.letIn(move.file());
                } else {
                    duties.requested(stay);
                }
            });
        }
    }

    void rolesChanged(@Observes RolesChanged change) {
        stays.open().stream()
                .filter(stay -> stay.status().isIn())
                .forEach(stay -> team.follow(stay.caseId(), change.account()));
    }
}
