package vn.donghanh.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Whose cases figures at work count: those that the reader may open, by unit.
 *
 * @param since a case that is over counts if something was recorded of it on this day or later, or is still to be done
 */
public record CountedCases(LocalDate since, List<UnitRow> units) implements Serializable {
    public record UnitRow(String unit, long cases) implements Serializable {}

    public CountedCases {
        units = List.copyOf(units);
    }

    public long total() {
        return units.stream().mapToLong(UnitRow::cases).sum();
    }
}
