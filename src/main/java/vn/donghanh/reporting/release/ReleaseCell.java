package vn.donghanh.reporting.release;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number of a release with its true value.
 *
 * @param id unique in the release: period, table, row and column
 * @param whole id of the denominator of a numerator or remainder; null for the other kinds
 */
public record ReleaseCell(String id, long value, CellKind kind, @Nullable String whole) implements Serializable {
    public ReleaseCell {
        if (value < 0) {
            throw new IllegalArgumentException(id + " is negative");
        }
        if (kind.isPart() == (whole == null)) {
            throw new IllegalArgumentException(id + " needs a whole if it is a part, and only then");
        }
    }

    public static ReleaseCell count(String id, long value) {
        return new ReleaseCell(id, value, CellKind.COUNT, null);
    }

    public static ReleaseCell merged(String id, long value) {
        return new ReleaseCell(id, value, CellKind.MERGED, null);
    }

    ReleaseCell withValue(long other) {
        return new ReleaseCell(id, other, kind, whole);
    }
}
