package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;

/** Counts the days of asking again from the day of the decision. */
@ApplicationScoped
class FollowUpPlans {
    @Inject
    Deadlines deadlines;

    FollowUpPlan of(Closure closure, Collection<FollowUp> records) {
        Instant decided = closure.decidedAt();
        if (decided == null) {
            throw new NotFound();
        }
        Map<Milestone, LocalDate> due = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            due.put(milestone, VietNam.day(deadlines.due(milestone.deadline(), decided)));
        }
        return new FollowUpPlan(due, records.stream().map(FollowUp::milestone).collect(Collectors.toSet()));
    }
}
