package vn.donghanh.closing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.shared.Precondition;

/**
 * What a closing request states about the end of the episode. A draft may be incomplete, a request may not.
 *
 * @param minutes whether the minutes are written
 */
record ClosingContent(
        @Nullable CaseClosingReason reason,
        Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        Livelihood livelihood,
        boolean minutes) {
    /** Returns what a request lacks, in the order of the form; all missing outcomes count as one gap. */
    List<Precondition> gaps() {
        boolean asked = reason != null && reason.measuresOutcomes();
        long unanswered = missingOutcomes(outcomes).count();
        return Precondition.unmet(List.of(
                Precondition.of(ClosingRule.REASON_MISSING, reason != null).at("reason"),
                Precondition.of(ClosingRule.OUTCOME_MISSING, !asked || unanswered == 0, unanswered)
                        .at("outcomes"),
                Precondition.of(ClosingRule.LIVELIHOOD_MISSING, !asked || livelihood.isAnswered())
                        .at("employment"),
                Precondition.of(ClosingRule.MINUTES_MISSING, minutes).at("minutes")));
    }

    /** Returns the gaps, each missing outcome at its own field. */
    List<Precondition> gapsByField() {
        return gaps().stream()
                .flatMap(gap -> gap.rule() == ClosingRule.OUTCOME_MISSING
                        ? unsaidOutcomes(outcomes, ReintegrationOutcome.atClosing())
                        : Stream.of(gap))
                .toList();
    }

    /**
     * Returns a gap for each required outcome without an answer, at its own field.
     *
     * @param asked the outcomes that the form lists, in its order
     */
    static Stream<Precondition> unsaidOutcomes(
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes, List<ReintegrationOutcome> asked) {
        return missingOutcomes(outcomes).filter(asked::contains).map(outcome -> Precondition.unmet(
                        ClosingRule.OUTCOME_UNSAID, outcome)
                .at("measured:" + asked.indexOf(outcome) + ":answer"));
    }

    private static Stream<ReintegrationOutcome> missingOutcomes(Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return ReintegrationOutcome.required().stream().filter(outcome -> !outcomes.containsKey(outcome));
    }
}
