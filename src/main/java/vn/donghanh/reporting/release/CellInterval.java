package vn.donghanh.reporting.release;

import java.io.Serializable;

/**
 * What an attacker can find out about a hidden number.
 *
 * @param least smallest possible value; {@code most} is the greatest
 * @param values number of values for which exactly the same would be printed, as far as they were looked for
 */
public record CellInterval(String cell, long value, long least, long most, int values) implements Serializable {
    public long width() {
        return most - least + 1;
    }

    public boolean isRecovered() {
        return least == most;
    }

    public boolean isTooNarrow() {
        return values < ReleasePlanner.LEAST_VALUES;
    }
}
