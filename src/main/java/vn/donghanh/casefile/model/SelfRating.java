package vn.donghanh.casefile.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * A client's own rating of life on one day, or why there is none.
 *
 * @param points 0 to 10
 */
public record SelfRating(@Nullable Integer points, @Nullable MissingReason missing) implements Serializable {
    /** Nothing has been asked yet. */
    public static final SelfRating NOT_ASKED = new SelfRating(null, null);

    public boolean isAnswered() {
        return points != null || missing != null;
    }

    /** Returns the change in points, negative for a lower rating; null unless both ratings are known. */
    public @Nullable Integer changeSince(SelfRating before) {
        return points == null || before.points == null ? null : Integer.valueOf(points - before.points);
    }
}
