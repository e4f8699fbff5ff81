package vn.donghanh.intake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * An answer given at intake, or the reason why it is missing; both are null when the question was not asked.
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

    /** Whether only a reason is recorded; an answer takes precedence over a reason. */
    boolean hasReason() {
        return !hasText() && missing != null;
    }
}
