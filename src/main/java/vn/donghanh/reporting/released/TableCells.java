package vn.donghanh.reporting.released;

import static vn.donghanh.reporting.released.PeriodNumbers.cell;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.donghanh.reporting.released.PeriodNumbers.Measure;
import vn.donghanh.reporting.table.CommunityModelTable;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/** Which released numbers the cells of the forms print. */
final class TableCells {
    /** Of fewer people nothing is shown. */
    private static final long FEWEST_SHOWN = 5;

    /** Form 01 prints the numbers of target 7. */
    static final String TARGETS = "B01";

    private static final Map<String, String> TARGET_ROWS = Map.of(
            "T7", PeriodNumbers.CLIENTS,
            "T7N", PeriodNumbers.NEEDS,
            "T7T_IN_TIME", PeriodNumbers.IN_TIME,
            "T7T_REACHED", PeriodNumbers.MEDIAN_OF_REACHED,
            "T7T_ALL", PeriodNumbers.MEDIAN_OF_ALL,
            "T7W", PeriodNumbers.WITHDRAWN,
            "T7X", PeriodNumbers.INELIGIBLE);

    private TableCells() {}

    /** Whether a cell counts the people of a small group that is named beside it. */
    static boolean isSmallGroup(String table, String column, TableCell cell) {
        return table.equals(CommunityModelTable.CODE)
                && column.equals(CommunityModelTable.PARTICIPANTS)
                && cell instanceof TableCell.Count count
                && count.value() > 0
                && count.value() < FEWEST_SHOWN;
    }

    /** The keys of the number of a cell, and of its whole where it is a part of one, or of those behind it where it is a median. */
    record Keys(String n, Optional<String> of) {
        private static Keys rate(String key) {
            return new Keys(PeriodNumbers.numerator(key), Optional.of(PeriodNumbers.denominator(key)));
        }

        private static Keys single(String key) {
            return new Keys(key, Optional.empty());
        }
    }

    /** Returns the numbers that a cell prints; empty when it prints none. */
    static Optional<Keys> of(String table, String row, String column, TableCell cell) {
        String key = cell(table, row, column);
        if (table.equals(TARGETS)) {
            return ofTarget(row, cell);
        }
        if (cell instanceof TableCell.Count) {
            return Optional.of(Keys.single(key));
        }
        if (cell instanceof TableCell.Amount) {
            return Optional.of(Keys.single(PeriodNumbers.amount(key)));
        }
        if (cell instanceof TableCell.MedianDays) {
            return Optional.of(new Keys(key, Optional.of(cell(table, row, "ATTENDED"))));
        }
        if (cell instanceof TableCell.Mean) {
            return Optional.of(new Keys(key, Optional.of(cell(table, "LEFT", "EVENTS"))));
        }
        if (cell instanceof TableCell.Rate) {
            return Optional.of(new Keys(
                    cell(table, row, table.equals("B04") ? "ATTENDED" : "MET"),
                    Optional.of(cell(table, row, table.equals("B04") ? "SENT" : "ASSESSED"))));
        }
        return Optional.empty();
    }

    private static Optional<Keys> ofTarget(String row, TableCell cell) {
        String key = TARGET_ROWS.getOrDefault(row, row);
        if (cell instanceof TableCell.Share || cell instanceof TableCell.Rate) {
            return Optional.of(Keys.rate(key));
        }
        if (cell instanceof TableCell.MedianDays) {
            return Optional.of(new Keys(key, Optional.of(PeriodNumbers.numerator(PeriodNumbers.NEEDS))));
        }
        return cell instanceof TableCell.Count ? Optional.of(Keys.single(key)) : Optional.empty();
    }

    /** Returns the medians and means of a form, each with the number of those it is made from. */
    static Map<String, Measure> measures(ReportTable table) {
        Map<String, Measure> measures = new TreeMap<>();
        for (ReportTable.Row row : table.rows()) {
            for (String column : table.columns()) {
                TableCell cell = table.cell(row.key(), column);
                String key = cell(table.code(), row.key(), column);
                if (!table.code().equals(TARGETS) && cell instanceof TableCell.MedianDays median) {
                    Long halfDays = median.halfDays();
                    if (halfDays != null) {
                        measures.put(key, new Measure(halfDays, cell(table.code(), row.key(), "ATTENDED")));
                    }
                } else if (cell instanceof TableCell.Mean mean) {
                    measures.put(key, new Measure(mean.sum(), cell(table.code(), "LEFT", "EVENTS")));
                }
            }
        }
        return measures;
    }
}
