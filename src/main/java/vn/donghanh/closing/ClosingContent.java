package vn.donghanh.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.shared.RuleViolationException;

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
    List<RuleViolationException> gaps() {
        List<RuleViolationException> gaps = new ArrayList<>();
        if (reason == null) {
            gaps.add(RuleViolationException.at("reason", ClosingRule.REASON_MISSING));
        }
        boolean asked = reason != null && reason.measuresOutcomes();
        long unanswered = missingOutcomes(outcomes).count();
        if (asked && unanswered > 0) {
            gaps.add(RuleViolationException.at("outcomes", ClosingRule.OUTCOME_MISSING, unanswered));
        }
        if (asked && !livelihood.isAnswered()) {
            gaps.add(RuleViolationException.at("employment", ClosingRule.LIVELIHOOD_MISSING));
        }
        if (!minutes) {
            gaps.add(RuleViolationException.at("minutes", ClosingRule.MINUTES_MISSING));
        }
        return gaps;
    }

    /** Returns the gaps as violations, each missing outcome at its own field. */
    List<RuleViolationException> refusals() {
        return gaps().stream()
                .flatMap(gap -> gap.rule() == ClosingRule.OUTCOME_MISSING
                        ? unsaidOutcomes(outcomes, ReintegrationOutcome.atClosing())
                        : Stream.of(gap))
                .toList();
    }

    /**
     * Returns a violation for each required outcome without an answer, at its own field.
     *
     * @param asked the outcomes that the form lists, in its order
     */
    static Stream<RuleViolationException> unsaidOutcomes(
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes, List<ReintegrationOutcome> asked) {
        return missingOutcomes(outcomes)
                .filter(asked::contains)
                .map(outcome -> RuleViolationException.at(
                        "measured:" + asked.indexOf(outcome) + ":answer", ClosingRule.OUTCOME_UNSAID, outcome));
    }

    private static Stream<ReintegrationOutcome> missingOutcomes(Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return ReintegrationOutcome.required().stream().filter(outcome -> !outcomes.containsKey(outcome));
    }
}
