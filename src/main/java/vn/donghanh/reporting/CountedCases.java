package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.List;

/** Whose cases figures at work count: those that the reader may open, by unit. */
public record CountedCases(List<UnitRow> units) implements Serializable {
    public record UnitRow(String unit, long cases) implements Serializable {}

    public CountedCases {
        units = List.copyOf(units);
    }

    public long total() {
        return units.stream().mapToLong(UnitRow::cases).sum();
    }
}
