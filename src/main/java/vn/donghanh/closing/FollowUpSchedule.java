package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Calculates the follow-up due dates from the day of the closing decision. */
@ApplicationScoped
class FollowUpSchedule {
    @Inject
    DeadlineQueries deadlines;

    FollowUpPlan planFor(ClosingRequest closure, Collection<FollowUp> records) {
        Instant decided = closure.decidedAt();
        if (decided == null) {
            throw new NotFoundException();
        }
        Map<Milestone, LocalDate> due = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            due.put(milestone, CentreTime.day(deadlines.due(milestone.deadline(), decided)));
        }
        return new FollowUpPlan(due, records.stream().collect(Collectors.toMap(FollowUp::milestone, FollowUp::heldOn)));
    }
}
