package vn.donghanh.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A count after suppression.
 *
 * @param value null when suppressed
 */
public record ProtectedCount(@Nullable Long value, HiddenReason hiddenReason) implements Serializable {
    /** The reason of suppression. */
    public enum HiddenReason {
        SHOWN,
        /** The count is one to four and could identify persons. */
        SMALL,
        /** The count would reveal a small one. */
        WITH_OTHERS
    }

    static ProtectedCount of(long value) {
        return new ProtectedCount(value, HiddenReason.SHOWN);
    }

    static ProtectedCount hidden(long value) {
        return new ProtectedCount(
                null, SmallCountSuppression.isSmall(value) ? HiddenReason.SMALL : HiddenReason.WITH_OTHERS);
    }

    public boolean isShown() {
        return value != null;
    }
}
