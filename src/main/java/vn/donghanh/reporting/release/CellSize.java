package vn.donghanh.reporting.release;

import org.jspecify.annotations.Nullable;

/** The size of a number, as far as the choice of hidden numbers may know it. */
enum CellSize {
    /** Zero: concerns nobody and is shown. */
    NONE(0, 0),
    /** One to four: could identify persons and is hidden. */
    SMALL(1, 4),
    /** A part, zero included, of a whole of one to four: it would say of these few that it holds for all or for none. */
    PART_OF_SMALL(0, 4),
    LARGE(5, CellSize.MOST),
    /** Nothing is known. */
    UNKNOWN(0, CellSize.MOST);

    /** An upper bound for numbers about which nothing else is known. */
    static final long MOST = 100_000;

    private final long least;
    private final long most;

    CellSize(long least, long most) {
        this.least = least;
        this.most = most;
    }

    static CellSize of(long value) {
        return value == 0 ? NONE : value <= SMALL.most ? SMALL : LARGE;
    }

    /** What an attacker is assumed to know of a number that was hidden in an earlier release. */
    static CellSize ofHidden(long value) {
        return value <= SMALL.most ? PART_OF_SMALL : UNKNOWN;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    static boolean isSensitive(@Nullable CellSize size) {
        return size == SMALL || size == PART_OF_SMALL;
    }
}
