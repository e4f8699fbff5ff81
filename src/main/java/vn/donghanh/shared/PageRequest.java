package vn.donghanh.shared;

import java.io.Serializable;

/** One page of a list: first row, number of rows, and a sort key that the query looks up in its own whitelist. */
public record PageRequest(int first, int size, String sortBy, boolean ascending) implements Serializable {
    public PageRequest {
        if (first < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("Not a page of a list");
        }
    }

    /** @param page from 1; below it is the first, and one beyond all counting is as empty as any beyond the last */
    public static PageRequest ofPage(int page, int size, String sortBy, boolean ascending) {
        long first = (Math.max(page, 1) - 1L) * size;
        return new PageRequest((int) Math.min(first, Integer.MAX_VALUE - size), size, sortBy, ascending);
    }
}
