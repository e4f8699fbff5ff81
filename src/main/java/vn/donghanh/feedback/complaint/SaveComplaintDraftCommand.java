package vn.donghanh.feedback.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to save a draft; an empty text deletes it.
 *
 * @param number of the case as entered, which may name none
 * @param text all that was entered in the form
 * @param token the token of the form: a form that was sent has no draft any more
 */
public record SaveComplaintDraftCommand(
        @Nullable @Size(max = 20) String number,
        @Nullable @Size(max = SaveComplaintDraftCommand.MAX_LENGTH) String text,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String token) {
    /** Exceeds all texts of the form together. */
    static final int MAX_LENGTH = 9000;
}
