package vn.donghanh.shared;

import java.io.Serializable;

/**
 * Requests one page of a list: first row, number of rows, and a sort key that the query looks up in its own whitelist.
 */
public record PageRequest(int first, int size, String sortBy, boolean ascending) implements Serializable {
    public PageRequest {
        if (first < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("Not a page of a list");
        }
    }

    /** @param page counted from 1; smaller values give the first page, and values beyond the last give an empty page */
    public static PageRequest ofPage(int page, int size, String sortBy, boolean ascending) {
        long first = (Math.max(page, 1) - 1L) * size;
        return new PageRequest((int) Math.min(first, Integer.MAX_VALUE - size), size, sortBy, ascending);
    }
}
