package vn.donghanh.report;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ratio as it may be shown.
 *
 * @param percent null of nothing, and where n or N is hidden
 */
public record ShownRatio(Shown n, Shown of, @Nullable BigDecimal percent) implements Serializable {
    static ShownRatio shown(Ratio ratio) {
        return new ShownRatio(
                Shown.of(ratio.n()), Shown.of(ratio.of()), ratio.percent().orElse(null));
    }

    static ShownRatio hidden(Ratio ratio) {
        return new ShownRatio(Shown.hidden(ratio.n()), Shown.hidden(ratio.of()), null);
    }

    /** In a table, where it says neither which of the two numbers is small nor whether it is hidden for another row. */
    static ShownRatio covered() {
        Shown covered = new Shown(null, Shown.Why.WITH_OTHERS);
        return new ShownRatio(covered, covered, null);
    }

    public boolean isShown() {
        return n.isShown();
    }
}
