package vn.donghanh.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.Livelihood;

/**
 * What is written when a case is to be closed; as a draft it may be incomplete.
 *
 * @param version of the case, as the writer saw it
 */
public record RequestClosing(
        String number,
        int version,
        @Nullable ClosureReason reason,
        @NotNull Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @NotNull @Valid Livelihood livelihood,
        @Nullable @Size(max = MINUTES) String minutes) {
    /** The longest minutes, in signs. */
    public static final int MINUTES = 5000;

    public RequestClosing {
        outcomes = Map.copyOf(outcomes);
    }
}
