package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reference.DeadlineSnapshot;

/** Provides what is known of the milestones of work, for statistics. The caller must filter by access. */
@ApplicationScoped
public class WorkRetentionQueries {
    @Inject
    PlacementRepository placements;

    @Inject
    CheckSchedule schedule;

    /**
     * What is known of one milestone; who was not reached or not asked is in it as well.
     *
     * @param on the last day of its check
     */
    public record MilestoneResult(CaseId caseId, CheckMilestone milestone, CheckResult result, LocalDate on)
            implements Serializable {
        public boolean isRetained() {
            return result == CheckResult.STILL_THERE;
        }
    }

    /** Returns the milestones of all cases whose last day lies in a span, with a constant number of statements. */
    public List<MilestoneResult> findSettled(LocalDate from, LocalDate to) {
        List<Placement> started = placements.findStartedBy(to);
        Map<String, List<PlacementCheck>> checks =
                placements.findChecks(started).stream().collect(Collectors.groupingBy(PlacementCheck::placementRef));
        DeadlineSnapshot deadlines = schedule.snapshot();
        return started.stream()
                .flatMap(placement ->
                        CheckSchedule.windows(deadlines, Objects.requireNonNull(placement.startOn())).stream()
                                .filter(window -> !window.until().isBefore(from)
                                        && !window.until().isAfter(to))
                                .flatMap(window ->
                                        result(placement, window, checks.getOrDefault(placement.ref(), List.of()), to)))
                .toList();
    }

    /** Returns what was known at the end of a day; what was asked later does not count. */
    private static Stream<MilestoneResult> result(
            Placement placement, CheckWindow window, List<PlacementCheck> checks, LocalDate day) {
        LocalDate endedOn = placement.endedOn();
        List<CheckAnswer> answers = checks.stream()
                .filter(check -> check.isWithin(window) && !check.heldOn().isAfter(day))
                .map(PlacementCheck::answer)
                .toList();
        CheckResult result = CheckResult.of(
                window, answers, endedOn == null ? null : new WorkEnd(endedOn, placement.endCause()), day.plusDays(1));
        return result.isSettled()
                ? Stream.of(new MilestoneResult(placement.caseId(), window.milestone(), result, window.until()))
                : Stream.empty();
    }
}
