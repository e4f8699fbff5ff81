package vn.donghanh.stay;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/** What the product does by itself: it raises the alarms of a stay on their days. A use case of nobody's, with its event; twice changes nothing. */
@UseCases
public class StayDeadlineService {
    @Inject
    StayRepository stays;

    @Inject
    StayTransitions steps;

    @Inject
    StayTaskPlanner duties;

    @Inject
    StayTermFactory terms;

    @Inject
    Clock clock;

    @PublicUseCase
    @AuditAction("stay.raise-alarm")
    public void watch(String ref) {
        stays.locked(ref).filter(stay -> stay.status().isIn()).ifPresent(stay -> {
            LocalDate today = CentreTime.day(clock.instant());
            StayTerm term = terms.of(stay);
            stay.dueAlarms(term, today).forEach(alarm -> {
                stay.alarmed(alarm);
                steps.about(stay, alarm.name());
                duties.alarm(stay, alarm, term.day(alarm));
            });
            if (stay.endIsDue(term, today)) {
                stay.endIsTold();
                steps.about(stay, "END");
                duties.end(stay, term.end());
            }
        });
    }
}
