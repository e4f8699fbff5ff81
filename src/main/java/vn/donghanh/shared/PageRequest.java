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
        return new PageRequest(firstRow(page, size), size, sortBy, ascending);
    }

    /** Returns the number of rows before a page that is counted from 1, without overflow for pages far beyond the last. */
    public static int firstRow(int page, int size) {
        return (int) Math.min((Math.max(page, 1) - 1L) * size, Integer.MAX_VALUE - size);
    }
}
