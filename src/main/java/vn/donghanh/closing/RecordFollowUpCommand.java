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
import vn.donghanh.shared.Precondition;

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
    List<Precondition> gaps(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ClosingRule.FOLLOW_UP_RESULT_MISSING, result != null)
                        .at("result"),
                Precondition.of(ClosingRule.FOLLOW_UP_DAY_MISSING, heldOn != null)
                        .at("heldOn"),
                Precondition.of(ClosingRule.FOLLOW_UP_IN_FUTURE, heldOn == null || !heldOn.isAfter(today))
                        .at("heldOn")));
        if (result == FollowUpResult.REACHED) {
            ClosingContent.unsaidOutcomes(outcomes, ReintegrationOutcome.atFollowUp())
                    .forEach(preconditions::add);
            preconditions.addAll(List.of(
                    Precondition.of(ClosingRule.LIVELIHOOD_MISSING, livelihood.isAnswered())
                            .at("employment"),
                    Precondition.of(ClosingRule.FOLLOW_UP_DEBTS_MISSING, selfReport.tellsDebts())
                            .at("debts"),
                    Precondition.of(ClosingRule.FOLLOW_UP_HEALTH_MISSING, health.isAnswered())
                            .at("health"),
                    Precondition.of(
                                    ClosingRule.FOLLOW_UP_RATING_MISSING,
                                    selfReport.rating().isAnswered())
                            .at("rating")));
        }
        return Precondition.unmet(preconditions);
    }
}
