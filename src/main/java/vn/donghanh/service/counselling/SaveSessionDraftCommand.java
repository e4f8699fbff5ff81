package vn.donghanh.service.counselling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.shared.RandomReference;

/**
 * The command to save a draft; an empty content deletes it.
 *
 * @param ref the reference of the future session
 */
public record SaveSessionDraftCommand(
        @Nullable String number,
        @Nullable DeliveryType kind,
        @Nullable @Size(max = SaveSessionDraftCommand.MAX_LENGTH) String content,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {
    /** Exceeds the maximum of a session: a text that is too long is kept as a draft, and shortened by its author. */
    static final int MAX_LENGTH = 18_000;
}
