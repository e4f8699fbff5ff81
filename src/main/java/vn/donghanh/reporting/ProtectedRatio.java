package vn.donghanh.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ratio as it may be shown.
 *
 * @param percent null of nothing, and where n or N is hidden
 */
public record ProtectedRatio(ProtectedCount n, ProtectedCount of, @Nullable BigDecimal percent)
        implements Serializable {
    static ProtectedRatio shown(Ratio ratio) {
        return new ProtectedRatio(
                ProtectedCount.of(ratio.n()),
                ProtectedCount.of(ratio.of()),
                ratio.percent().orElse(null));
    }

    static ProtectedRatio hidden(Ratio ratio) {
        return new ProtectedRatio(ProtectedCount.hidden(ratio.n()), ProtectedCount.hidden(ratio.of()), null);
    }

    /** In a table, where it says neither which of the two numbers is small nor whether it is hidden for another row. */
    static ProtectedRatio suppressed() {
        ProtectedCount covered = new ProtectedCount(null, ProtectedCount.HiddenReason.WITH_OTHERS);
        return new ProtectedRatio(covered, covered, null);
    }

    public boolean isShown() {
        return n.isShown();
    }
}
