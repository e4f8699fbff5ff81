package vn.donghanh.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of a page or document: exact at work; in what leaves the Centre, each of its numbers may be hidden.
 *
 * @param percent null when the denominator is zero or a number is hidden
 */
public record FigureRatio(FigureCount n, FigureCount of, @Nullable BigDecimal percent) implements Serializable {
    public static final FigureRatio HIDDEN = new FigureRatio(FigureCount.HIDDEN, FigureCount.HIDDEN, null);

    static FigureRatio of(Ratio ratio) {
        return new FigureRatio(
                FigureCount.of(ratio.n()),
                FigureCount.of(ratio.of()),
                ratio.percent().orElse(null));
    }

    /** @param n null when hidden, as is {@code of} */
    public static FigureRatio of(@Nullable Long n, @Nullable Long of) {
        return n == null || of == null
                ? new FigureRatio(new FigureCount(n), new FigureCount(of), null)
                : of(new Ratio(n, of));
    }

    /** Whether both numbers are shown. */
    public boolean isShown() {
        return n.isShown() && of.isShown();
    }
}
