package vn.donghanh.intake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * What was told at the desk, or why there is nothing: both null means not asked.
 *
 * @param text as typed
 */
public record AnswerOrReason(@Nullable String text, @Nullable MissingReason missing) implements Serializable {
    static AnswerOrReason notAsked() {
        return new AnswerOrReason(null, null);
    }

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    /** A reason given; a told value beats it. */
    boolean hasReason() {
        return !hasText() && missing != null;
    }
}
