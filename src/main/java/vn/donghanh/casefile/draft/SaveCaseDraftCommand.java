package vn.donghanh.casefile.draft;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to save a draft; an empty text deletes it.
 *
 * @param token the token of the form: a form that was sent has no draft any more
 */
public record SaveCaseDraftCommand(
        @Nullable String number,
        @NotNull CaseDraftForm form,
        @Nullable @Size(max = SaveCaseDraftCommand.MAX_LENGTH) String text,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String token) {
    /** Exceeds the longest text that a form takes, with all its other answers: one that is too long is kept as a draft, and shortened by its author. */
    static final int MAX_LENGTH = 8000;
}
