package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
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
        return new FollowUpPlan(
                CentreTime.day(decided),
                dueDates(decided),
                records.stream().collect(Collectors.toMap(FollowUp::milestone, FollowUp::heldOn)));
    }

    /** Returns the days on which a client would be asked whose case was closed at this time, the earliest first. */
    List<LocalDate> findDays(Instant decided) {
        return dueDates(decided).values().stream().sorted().toList();
    }

    private Map<Milestone, LocalDate> dueDates(Instant decided) {
        Map<Milestone, LocalDate> due = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            due.put(milestone, CentreTime.day(deadlines.due(milestone.deadline(), decided)));
        }
        return due;
    }
}
