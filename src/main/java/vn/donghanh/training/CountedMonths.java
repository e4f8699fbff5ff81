package vn.donghanh.training;

import java.io.Serializable;

/**
 * The number of months of a course with recorded attendance when the course is completed.
 *
 * @param recorded months with recorded attendance
 * @param total all months from the first month of the course to that of its completion
 */
public record CountedMonths(int recorded, int total) implements Serializable {
    public boolean isIncomplete() {
        return recorded < total;
    }
}
