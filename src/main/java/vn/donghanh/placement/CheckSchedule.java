package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.CentreTime;

/** Calculates the days of the checks from the first day of work, by the deadlines valid on that day. */
@ApplicationScoped
class CheckSchedule {
    @Inject
    DeadlineQueries deadlines;

    /** Returns the windows of all milestones, earliest first. */
    List<CheckWindow> windows(LocalDate start) {
        return windows(deadlines.snapshot(), start);
    }

    /** Returns all deadlines, for windows of many placements. */
    DeadlineSnapshot snapshot() {
        return deadlines.snapshot();
    }

    static List<CheckWindow> windows(DeadlineSnapshot snapshot, LocalDate start) {
        int margin = snapshot.amount(DeadlineCode.PLACEMENT_CHECK_MARGIN, start);
        return Arrays.stream(CheckMilestone.values())
                .map(milestone -> CheckWindow.around(
                        milestone,
                        CentreTime.day(snapshot.due(
                                milestone.deadline(),
                                start.atStartOfDay(CentreTime.ZONE).toInstant())),
                        margin))
                .toList();
    }

    /**
     * Returns the first window of one of these milestones that is not over on a day; empty if there is none. Work that began long ago begins with a
     * later milestone: a check that nobody made is not made up for.
     */
    Optional<CheckWindow> findNext(LocalDate start, List<CheckMilestone> milestones, LocalDate today) {
        return windows(start).stream()
                .filter(window -> milestones.contains(window.milestone()) && !window.isOverOn(today))
                .findFirst();
    }
}
