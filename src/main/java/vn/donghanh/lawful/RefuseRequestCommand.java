package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * A refusal as the director gives it.
 *
 * @param letter the number of the Centre's letter; null where nothing was written and nothing is
 * @param figures whether the protected figures of the last half-year go with it
 */
public record RefuseRequestCommand(
        @NotNull RefusalGround ground,
        @Nullable @Size(max = 60) String letter,
        @NotBlank @Size(min = 10, max = 2000) String words,
        boolean figures) {}
