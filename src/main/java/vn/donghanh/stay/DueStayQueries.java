package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.CentreTime;

/** Finds the stays with alarms that are due but not raised, so that only those produce an audit event. */
@ApplicationScoped
@Transactional
class DueStayQueries {
    @Inject
    StayRepository stays;

    @Inject
    StayTermFactory terms;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    List<String> findDue() {
        LocalDate today = CentreTime.today(clock);
        DeadlineSnapshot table = deadlines.snapshot();
        return stays.findAllOpen().stream()
                .filter(stay -> stay.status().isResident())
                .filter(stay -> isDue(stay, terms.of(stay, table), today))
                .map(Stay::ref)
                .toList();
    }

    private static boolean isDue(Stay stay, StayTerm term, LocalDate today) {
        return !stay.dueAlarms(term, today).isEmpty() || stay.isEndDue(term, today) || stay.isMissedExitDue(today);
    }
}
