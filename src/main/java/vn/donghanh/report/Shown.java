package vn.donghanh.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A count as it may be shown.
 *
 * @param value null when it is hidden
 */
public record Shown(@Nullable Long value, Why why) implements Serializable {
    /** Why a count is hidden. */
    public enum Why {
        SHOWN,
        /** It is one to four: few enough to know them. */
        SMALL,
        /** It would give a small one away. */
        WITH_OTHERS
    }

    static Shown of(long value) {
        return new Shown(value, Why.SHOWN);
    }

    static Shown hidden(long value) {
        return new Shown(null, Protection.isSmall(value) ? Why.SMALL : Why.WITH_OTHERS);
    }

    public boolean isShown() {
        return value != null;
    }
}
