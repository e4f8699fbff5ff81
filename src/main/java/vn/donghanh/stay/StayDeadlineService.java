package vn.donghanh.stay;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/** Raises the alarms of a stay on their days. Runs as the system user; each run is audited and idempotent. */
@UseCases
public class StayDeadlineService {
    @Inject
    StayRepository stays;

    @Inject
    StayTransitions transitions;

    @Inject
    StayTaskPlanner taskPlanner;

    @Inject
    StayTermFactory terms;

    @Inject
    Clock clock;

    @PublicUseCase
    @AuditAction("stay.raise-alarm")
    public void raiseDueAlarms(String ref) {
        stays.findAndLock(ref).filter(stay -> stay.status().isResident()).ifPresent(stay -> {
            LocalDate today = CentreTime.today(clock);
            StayTerm term = terms.of(stay);
            stay.dueAlarms(term, today).forEach(alarm -> {
                stay.markAlarmRaised(alarm);
                transitions.audit(stay, alarm.name());
                taskPlanner.openAlarm(stay, alarm, term.day(alarm));
            });
            if (stay.isMissedExitDue(today)) {
                stay.markMissedExitRaised();
                transitions.audit(stay, "EXIT_MISSED");
                taskPlanner.exitMissed(stay);
            }
            if (stay.isEndDue(term, today)) {
                stay.markEndRaised();
                transitions.audit(stay, "END");
                taskPlanner.openEnd(stay, term.end());
            }
        });
    }
}
