package vn.donghanh.training;

import java.io.Serializable;

/**
 * How many months of a course were counted when it is completed.
 *
 * @param total from its first month to that of its completion
 */
public record CountedMonths(int recorded, int total) implements Serializable {
    public boolean isIncomplete() {
        return recorded < total;
    }
}
