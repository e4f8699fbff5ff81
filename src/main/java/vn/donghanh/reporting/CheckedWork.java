package vn.donghanh.reporting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;

/**
 * The work of clients as the checks found it. Where a placement reached a milestone by the day of an answer about it, the check decides what counts, and
 * the answer given at closing or follow-up does not.
 */
record CheckedWork(Map<CaseId, List<MilestoneResult>> results) {
    CheckedWork {
        results = Map.copyOf(results);
    }

    static CheckedWork of(List<MilestoneResult> results) {
        return new CheckedWork(results.stream().collect(Collectors.groupingBy(MilestoneResult::caseId)));
    }

    /** Returns the response with the answers about work that the checks decide; what was not asked stays out. */
    OutcomeResponse apply(OutcomeResponse response) {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        response.answers()
                .forEach((outcome, answer) -> answers.put(
                        outcome,
                        find(response, outcome).flatMap(CheckedWork::answer).orElse(answer)));
        return new OutcomeResponse(response.caseId(), response.on(), response.reached(), answers);
    }

    private Optional<MilestoneResult> find(OutcomeResponse response, ReintegrationOutcome outcome) {
        return results.getOrDefault(response.caseId(), List.of()).stream()
                .filter(result ->
                        outcome(result.milestone()).filter(outcome::equals).isPresent()
                                && !result.on().isAfter(response.on()))
                .max(Comparator.comparing(MilestoneResult::isRetained).thenComparing(MilestoneResult::on));
    }

    private static Optional<ReintegrationOutcome> outcome(CheckMilestone milestone) {
        return switch (milestone) {
            case MONTH_1 -> Optional.empty();
            case MONTH_3 -> Optional.of(ReintegrationOutcome.EMPLOYED_3M);
            case MONTH_6 -> Optional.of(ReintegrationOutcome.EMPLOYED_6M);
            case MONTH_12 -> Optional.of(ReintegrationOutcome.EMPLOYED_12M);
        };
    }

    /** Returns what a check decides; other work may have lasted as long, so the client's own answer stands. */
    private static Optional<OutcomeAnswer> answer(MilestoneResult result) {
        return switch (result.result()) {
            case STILL_THERE -> Optional.of(OutcomeAnswer.MET);
            case NO_LONGER -> Optional.of(OutcomeAnswer.NOT_MET);
            case NOT_REACHED, NOT_ASKED, NOT_SAID -> Optional.of(OutcomeAnswer.UNKNOWN);
            case CHANGED_WORK, AHEAD, OPEN -> Optional.empty();
        };
    }
}
