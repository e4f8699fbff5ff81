package vn.donghanh.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;

/**
 * What is written when a case is to be closed; as a draft it may be incomplete.
 *
 * @param version of the case, as the writer saw it
 * @param answers for what is still open on the case, each for one thing
 */
public record RequestClosingCommand(
        String number,
        int version,
        @Nullable CaseClosingReason reason,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
        @NotNull List<@Valid OpenItemAnswerDraft> answers,
        @Nullable @Size(max = MINUTES) String minutes) {
    /** The longest minutes, in signs. */
    public static final int MINUTES = 5000;

    public RequestClosingCommand {
        outcomes = Map.copyOf(outcomes);
        answers = List.copyOf(answers);
    }

    /** What of it is still to be filled in; what else stands in the way, the case knows. */
    public List<ClosingGap> gaps() {
        return ClosingRequest.gaps(reason, outcomes, livelihood, minutes != null && !minutes.isBlank()).stream()
                .map(ClosingGap::of)
                .toList();
    }
}
