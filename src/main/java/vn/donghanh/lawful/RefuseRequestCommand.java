package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * The director's refusal of a lawful request.
 *
 * @param letter number of the Centre's letter; null when the request was not in writing and gets no letter
 * @param figures whether to enclose the protected figures of the last half-year
 */
public record RefuseRequestCommand(
        @NotNull RefusalGround ground,
        @Nullable @Size(max = 60) String letter,
        @NotBlank @Size(min = 10, max = 2000) String words,
        boolean figures) {}
