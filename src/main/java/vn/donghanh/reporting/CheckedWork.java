package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;

/**
 * The work of clients as the checks found it. Where a placement reached a milestone by the day of an answer about it, in the same episode, the check decides
 * what counts, and the answer given at closing or follow-up does not.
 *
 * @param begun the days on which episodes began
 */
record CheckedWork(Map<CaseId, List<MilestoneResult>> results, Map<CaseId, List<LocalDate>> begun) {
    CheckedWork {
        results = Map.copyOf(results);
        begun = Map.copyOf(begun);
    }

    /** @param transitions the steps of the cases that the results count for */
    static CheckedWork of(List<MilestoneResult> results, Collection<TransitionFact> transitions) {
        return new CheckedWork(
                results.stream().collect(Collectors.groupingBy(MilestoneResult::caseId)),
                transitions.stream()
                        .filter(step -> step.step().beginsManagement())
                        .collect(Collectors.groupingBy(
                                TransitionFact::caseId, Collectors.mapping(TransitionFact::on, Collectors.toList()))));
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
        LocalDate since = episodeBegan(response);
        return results.getOrDefault(response.caseId(), List.of()).stream()
                .filter(result ->
                        outcome(result.milestone()).filter(outcome::equals).isPresent()
                                && !result.on().isBefore(since)
                                && !result.on().isAfter(response.on()))
                .max(Comparator.comparing(MilestoneResult::isRetained).thenComparing(MilestoneResult::on));
    }

    /** Returns the day on which the episode began that an answer is about. */
    private LocalDate episodeBegan(OutcomeResponse response) {
        return begun.getOrDefault(response.caseId(), List.of()).stream()
                .filter(day -> !day.isAfter(response.on()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
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
