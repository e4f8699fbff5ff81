package vn.donghanh.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.shared.RuleViolationException;

/** Records the follow-up of one milestone; what the client says is stored only when the client was reached. */
public record RecordFollowUpCommand(
        String number,
        @Nullable FollowUpResult result,
        @Nullable LocalDate heldOn,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
        @NotNull @Valid SelfReport selfReport,
        @NotNull HealthContactAnswer health,
        @Nullable @Size(max = 4000) String body) {
    public RecordFollowUpCommand {
        outcomes = Map.copyOf(outcomes);
    }

    /** Returns all that is missing or wrong, in the order of the form. */
    List<RuleViolationException> gaps(LocalDate today) {
        List<RuleViolationException> gaps = new ArrayList<>();
        if (result == null) {
            gaps.add(RuleViolationException.at("result", ClosingRule.FOLLOW_UP_RESULT_MISSING));
        }
        if (heldOn == null) {
            gaps.add(RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_DAY_MISSING));
        } else if (heldOn.isAfter(today)) {
            gaps.add(RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_IN_FUTURE));
        }
        if (result == FollowUpResult.REACHED) {
            ClosingContent.unsaidOutcomes(outcomes, ReintegrationOutcome.atFollowUp())
                    .forEach(gaps::add);
            if (!livelihood.isAnswered()) {
                gaps.add(RuleViolationException.at("employment", ClosingRule.LIVELIHOOD_MISSING));
            }
            if (!selfReport.tellsDebts()) {
                gaps.add(RuleViolationException.at("debts", ClosingRule.FOLLOW_UP_DEBTS_MISSING));
            }
            if (!health.isAnswered()) {
                gaps.add(RuleViolationException.at("health", ClosingRule.FOLLOW_UP_HEALTH_MISSING));
            }
            if (!selfReport.rating().isAnswered()) {
                gaps.add(RuleViolationException.at("rating", ClosingRule.FOLLOW_UP_RATING_MISSING));
            }
        }
        return gaps;
    }
}
