package vn.donghanh.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A count as it may be shown.
 *
 * @param value null when it is hidden
 */
public record ProtectedCount(@Nullable Long value, HiddenReason hiddenReason) implements Serializable {
    /** Why a count is hidden. */
    public enum HiddenReason {
        SHOWN,
        /** It is one to four: few enough to know them. */
        SMALL,
        /** It would give a small one away. */
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
