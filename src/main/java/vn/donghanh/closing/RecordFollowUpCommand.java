package vn.donghanh.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;

/** Records the follow-up of one milestone; outcomes, employment and income are stored only when the client was reached. */
public record RecordFollowUpCommand(
        String number,
        @NotNull FollowUpResult result,
        @NotNull LocalDate heldOn,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
        @Nullable @Size(max = 4000) String body) {
    public RecordFollowUpCommand {
        outcomes = Map.copyOf(outcomes);
    }
}
