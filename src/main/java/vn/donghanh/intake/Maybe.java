package vn.donghanh.intake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;

/**
 * What was told at the desk, or why there is nothing: both null means not asked.
 *
 * @param text as typed
 */
public record Maybe(@Nullable String text, @Nullable Missing missing) implements Serializable {
    static Maybe notAsked() {
        return new Maybe(null, null);
    }

    boolean isTold() {
        return text != null && !text.isBlank();
    }

    /** A reason given; a told value beats it. */
    boolean isMissingForAReason() {
        return !isTold() && missing != null;
    }
}
