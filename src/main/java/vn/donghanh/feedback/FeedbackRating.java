package vn.donghanh.feedback;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/** An answer about one area: how satisfied, or why there is no answer. */
public record FeedbackRating(@Nullable Satisfaction satisfaction, @Nullable MissingReason missing)
        implements Serializable {
    public FeedbackRating {
        if ((satisfaction == null) == (missing == null)) {
            throw new IllegalArgumentException("Either an answer or the reason why there is none");
        }
    }
}
