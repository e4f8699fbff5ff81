package vn.donghanh.shared;

import java.io.Serializable;

/** One page of a list: first row, number of rows, and a sort key that the query looks up in its own whitelist. */
public record Slice(int first, int size, String sortBy, boolean ascending) implements Serializable {
    public Slice {
        if (first < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("Not a page of a list");
        }
    }
}
