package vn.donghanh.closing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found at one milestone; the outcomes count only when she was reached. */
public record RecordFollowUp(
        String number,
        @NotNull FollowUpResult result,
        @NotNull LocalDate heldOn,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @Nullable @Size(max = 4000) String body) {
    public RecordFollowUp {
        outcomes = Map.copyOf(outcomes);
    }
}
