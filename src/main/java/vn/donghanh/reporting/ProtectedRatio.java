package vn.donghanh.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ratio after suppression.
 *
 * @param percent null when the denominator is zero or the ratio is suppressed
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

    /** Creates a suppressed ratio of a table, which reveals neither which number is small nor whether another row is the reason. */
    static ProtectedRatio suppressed() {
        ProtectedCount suppressed = new ProtectedCount(null, ProtectedCount.HiddenReason.WITH_OTHERS);
        return new ProtectedRatio(suppressed, suppressed, null);
    }

    public boolean isShown() {
        return n.isShown();
    }
}
