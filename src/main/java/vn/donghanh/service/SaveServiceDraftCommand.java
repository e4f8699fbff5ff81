package vn.donghanh.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to save a draft; an empty line deletes it.
 *
 * @param ref the reference of the future delivery
 */
public record SaveServiceDraftCommand(
        String number,
        @Nullable DeliveryType type,
        @Nullable @Size(max = SaveServiceDraftCommand.MAX_LENGTH) String line,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {
    /** Exceeds the maximum of a line: a text that is too long is kept as a draft, and shortened by its author. */
    static final int MAX_LENGTH = 6000;
}
