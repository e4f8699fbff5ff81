package vn.donghanh.reporting.released;

import static vn.donghanh.reporting.released.PeriodNumbers.cell;
import static vn.donghanh.reporting.released.PeriodNumbers.denominator;
import static vn.donghanh.reporting.released.PeriodNumbers.numerator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.donghanh.reporting.release.LinearRelation;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;
import vn.donghanh.reporting.table.PlaceTable;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/**
 * The numbers by place in a release. Everybody knows the rule by which places are merged, and so knows of a place that is named that at least
 * {@value PlaceTable#FEWEST_NAMED} cases are managed there, and of every other that there are fewer.
 */
final class PlaceNumbers {
    /** Target 7 by place. */
    static final String RATES = "PLACES-T7";

    /** The number of cases of each merged place is at most this. */
    private static final int MOST_MERGED = PlaceTable.FEWEST_NAMED - 1;

    private static final String OF_ROW = "/" + PlaceTable.MANAGED_AT_END;

    private PlaceNumbers() {}

    /** Returns the numbers of the table by their keys; those of the total are numbers of other tables. */
    static Map<String, Long> of(ReportTable table) {
        Map<String, Long> values = new TreeMap<>();
        for (ReportTable.Row row : table.rows()) {
            for (String column : table.columns()) {
                if (!row.key().equals(PlaceTable.TOTAL)
                        && table.cell(row.key(), column) instanceof TableCell.Count count) {
                    values.put(key(row.key(), column), count.value());
                }
            }
        }
        return values;
    }

    /** Returns the key of the number of a cell. */
    static String key(String row, String column) {
        boolean total = row.equals(PlaceTable.TOTAL);
        String rate = total ? PeriodNumbers.CLIENTS : RATES + "/" + row;
        return switch (column) {
            case PlaceTable.ELIGIBLE -> denominator(rate);
            case PlaceTable.REACHED -> numerator(rate);
            default -> total ? cell(TableShape.MOVEMENT, column, row) : cell(PlaceTable.CODE, row, column);
        };
    }

    /** Returns the rows of the table, that of all other places last. */
    static List<String> rows(Collection<String> keys) {
        String prefix = PlaceTable.CODE + "/";
        List<String> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        keys.stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(OF_ROW))
                .map(key -> key.substring(prefix.length(), key.length() - OF_ROW.length()))
                .forEach(row -> (isOthers(row) ? others : rows).add(row));
        rows.addAll(others);
        return rows;
    }

    static boolean isOthers(String row) {
        return row.startsWith(PlaceTable.OTHERS);
    }

    /** Returns target 7 of each row. */
    static Map<String, Rate> rates(List<String> rows, PeriodNumbers numbers) {
        Map<String, Rate> rates = new TreeMap<>();
        rows.forEach(row -> rates.put(row, PeriodBlocks.rate(numbers.rate(RATES + "/" + row))));
        return rates;
    }

    /**
     * Returns what follows from the rule of merging.
     *
     * @param id of the number of cases under management in a row
     */
    static LinearRelation merging(String row, String id) {
        return isOthers(row)
                ? LinearRelation.atMost(id, (long) MOST_MERGED * PlaceTable.others(row))
                : LinearRelation.atLeast(id, PlaceTable.FEWEST_NAMED);
    }

    /** Whether the row of all other places may be released, whatever else is hidden. */
    static boolean isMergedEnough(List<String> rows, PeriodNumbers numbers) {
        String others = rows.get(rows.size() - 1);
        return isMergedEnough(PlaceTable.others(others), numbers.value(key(others, PlaceTable.MANAGED_AT_END)));
    }

    /** Whether each of the merged places can have three numbers of cases at least, whoever knows how many they have together. */
    static boolean isMergedEnough(int places, long cases) {
        long most = Math.min(MOST_MERGED, cases);
        long least = Math.max(0, cases - (long) MOST_MERGED * (places - 1));
        return cases < PlaceTable.FEWEST_NAMED || most - least >= 2;
    }
}
