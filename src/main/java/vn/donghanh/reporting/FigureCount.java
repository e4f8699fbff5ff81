package vn.donghanh.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number of a page or document: exact at work; in what leaves the Centre, hidden where a release hides it.
 *
 * @param value null when hidden
 */
public record FigureCount(@Nullable Long value) implements Serializable {
    public static final FigureCount HIDDEN = new FigureCount(null);

    static FigureCount of(long value) {
        return new FigureCount(value);
    }

    public boolean isShown() {
        return value != null;
    }
}
