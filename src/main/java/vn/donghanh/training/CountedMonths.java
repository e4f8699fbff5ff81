package vn.donghanh.training;

import java.io.Serializable;

/**
 * How many months of a course were counted when it is completed.
 *
 * @param all from its first month to that of its completion
 */
public record CountedMonths(int counted, int all) implements Serializable {
    public boolean isShort() {
        return counted < all;
    }
}
