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
import vn.donghanh.shared.RuleViolationException;

/** Records the follow-up of one milestone; outcomes, employment and income are stored only when the client was reached. */
public record RecordFollowUpCommand(
        String number,
        @Nullable FollowUpResult result,
        @Nullable LocalDate heldOn,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
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
            ClosingContent.unsaidOutcomes(outcomes).forEach(gaps::add);
            if (!livelihood.isAnswered()) {
                gaps.add(RuleViolationException.at("employment", ClosingRule.LIVELIHOOD_MISSING));
            }
        }
        return gaps;
    }
}
