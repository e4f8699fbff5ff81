package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.placement.PlacementStatisticsQueries.PlacementFact;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/** Provides what is known of the milestones of work, for statistics. The caller must filter by access. */
@ApplicationScoped
public class WorkRetentionQueries {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementStatisticsQueries statistics;

    @Inject
    CheckSchedule schedule;

    /**
     * What is known of one milestone; who was not reached or not asked is in it as well.
     *
     * @param on the last day of its check
     */
    public record MilestoneResult(CaseId caseId, CheckMilestone milestone, CheckResult result, LocalDate on)
            implements Serializable {
        public MilestoneResult {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
        }

        /** Returns the result as one of another case: that into which the case was merged. */
        public MilestoneResult countedAs(CaseId surviving) {
            return new MilestoneResult(surviving, milestone, result, on);
        }

        public boolean isRetained() {
            return result == CheckResult.STILL_THERE;
        }
    }

    /**
     * Returns the milestones of all cases whose last day lies between a day and the last counted day, as known at the cutoff, with a constant number of
     * statements.
     */
    public List<MilestoneResult> findSettled(LocalDate from, AsOf asOf) {
        Map<String, List<PlacementCheck>> checks = placements.findChecksUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(PlacementCheck::placementRef));
        DeadlineSnapshot deadlines = schedule.snapshot();
        List<MilestoneResult> settled = new ArrayList<>();
        for (PlacementFact placement : statistics.findAsOf(asOf)) {
            LocalDate startedOn = placement.startedOn();
            if (startedOn != null) {
                CheckSchedule.windows(deadlines, startedOn).stream()
                        .filter(window -> !window.until().isBefore(from)
                                && !window.until().isAfter(asOf.day()))
                        .flatMap(window ->
                                result(placement, window, checks.getOrDefault(placement.ref(), List.of()), asOf.day()))
                        .forEach(settled::add);
            }
        }
        return settled;
    }

    /** Returns the first day from which a milestone of work ends on or after a day, by any version of the deadlines: the milestones of earlier work are over before it. */
    public LocalDate earliestStart(LocalDate day) {
        return CheckSchedule.earliestStart(schedule.snapshot(), day);
    }

    /** Returns what was known at the end of a day; what was asked later does not count. */
    private static Stream<MilestoneResult> result(
            PlacementFact placement, CheckWindow window, List<PlacementCheck> checks, LocalDate day) {
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
