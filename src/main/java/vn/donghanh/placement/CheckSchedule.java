package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.placement.value.CheckAnswer;
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

    /** Returns the first day from which a window ends on or after a day, by any version of the deadlines. */
    static LocalDate earliestStart(DeadlineSnapshot snapshot, LocalDate day) {
        LocalDate due = day.minusDays(snapshot.largestAmount(DeadlineCode.PLACEMENT_CHECK_MARGIN));
        return Arrays.stream(CheckMilestone.values())
                .map(milestone -> snapshot.earliestStart(milestone.deadline(), due))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the milestones without an answer: those of which no check within their days got one. */
    static List<CheckMilestone> unanswered(List<CheckWindow> windows, List<PlacementCheck> checks) {
        return windows.stream()
                .filter(window -> answers(window, checks).noneMatch(PlacementCheck::isFinal))
                .map(CheckWindow::milestone)
                .toList();
    }

    /** Returns the latest milestone to which the client is known to have worked there; empty if there is none. */
    static Optional<CheckMilestone> retained(List<CheckWindow> windows, List<PlacementCheck> checks) {
        return windows.stream()
                .filter(window -> answers(window, checks)
                        .filter(PlacementCheck::isFinal)
                        .limit(1)
                        .anyMatch(check -> check.answer() == CheckAnswer.STILL_THERE))
                .map(CheckWindow::milestone)
                .filter(milestone -> milestone.retention().isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Stream<PlacementCheck> answers(CheckWindow window, List<PlacementCheck> checks) {
        return checks.stream().filter(check -> check.isWithin(window));
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
