package vn.donghanh.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.OutcomeAnswer;

/**
 * A closing request as entered; a draft may be incomplete.
 *
 * @param version version of the case that the user saw
 * @param answers answers for the open items of the case
 */
public record RequestClosingCommand(
        String number,
        int version,
        @Nullable CaseClosingReason reason,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
        @NotNull List<@Valid OpenItemAnswerDraft> answers,
        @Nullable @Size(max = MINUTES) String minutes) {
    /** Maximum length of the minutes in characters. */
    public static final int MINUTES = 5000;

    public RequestClosingCommand {
        outcomes = Map.copyOf(outcomes);
        answers = List.copyOf(answers);
    }

    /** Returns the gaps of the request itself; gaps outside it are checked by the service. */
    public List<ClosingGap> gaps() {
        return new ClosingContent(reason, outcomes, livelihood, minutes != null && !minutes.isBlank())
                .gaps().stream().map(ClosingGap::of).toList();
    }
}
