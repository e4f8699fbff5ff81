package vn.donghanh.reporting.released;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.PlaceTable;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/**
 * The true numbers of a period by their keys: {@code T7/n}, {@code T7/age/FROM_50/of}, {@code B02/ENDED/TOTAL}. Tables have the same rows in every
 * period, empty ones included: which of them are empty is a number too.
 *
 * @param measures what is no count, such as medians and amounts of money
 */
record PeriodNumbers(Map<String, Long> values, Map<String, Measure> measures) {
    static final String CLIENTS = "T7";
    static final String STRICT = "T7-strict";
    static final String NEEDS = "T7N";
    static final String IN_TIME = "T7T";
    /** Medians, in half days. */
    static final String MEDIAN_OF_REACHED = "T7T-reached";

    static final String MEDIAN_OF_ALL = "T7T-all";
    static final String WITHDRAWN = "T7W";
    static final String INELIGIBLE = "T7X";
    static final String HIGH_RISK = "high-risk";
    static final String MINORS = "minors";
    static final String POSSIBLE_MINORS = "possible-minors";
    static final String REFUSING = "refusing";

    /** Clients of other ages are children or may be, and are no part of target 7. */
    private static final Collection<AgeBand> ADULTS = Arrays.stream(AgeBand.values())
            .filter(band -> !band.requiresChildPath())
            .toList();

    PeriodNumbers {
        values = new TreeMap<>(values);
        measures = new TreeMap<>(measures);
    }

    /**
     * A median, a mean or an amount of money.
     *
     * @param of key of the number of those it is made from: shown, and then at least five, or the measure is hidden
     */
    record Measure(long value, String of) {}

    static PeriodNumbers of(Target7 t7, Collection<ReportTable> tables) {
        Map<String, Long> values = new TreeMap<>();
        put(values, CLIENTS, t7.clients());
        put(values, STRICT, t7.strict());
        put(values, NEEDS, t7.needs());
        put(values, IN_TIME, t7.inTime());
        put(values, HIGH_RISK, t7.highRisk());
        values.put(WITHDRAWN, t7.withdrawnTotal());
        values.put(INELIGIBLE, t7.ineligibleTotal());
        values.put(MINORS, t7.minors());
        values.put(POSSIBLE_MINORS, t7.possibleMinors());
        values.put(REFUSING, t7.refusing());
        putRows(values, Breakdown.AGE, ADULTS, t7.byAge());
        putRows(values, Breakdown.SEX, Arrays.asList(CountedSex.values()), t7.bySex());
        putRows(values, Breakdown.SERVICE, Arrays.asList(ServiceGroup.values()), t7.byService());
        Map<String, Measure> measures = new TreeMap<>();
        t7.medianDays()
                .ifPresent(
                        days -> measures.put(MEDIAN_OF_REACHED, new Measure(Math.round(days * 2), numerator(NEEDS))));
        t7.medianOfAll().ifPresent(days -> measures.put(MEDIAN_OF_ALL, new Measure(days * 2, numerator(NEEDS))));
        tables.forEach(table -> put(values, measures, table));
        return new PeriodNumbers(values, measures);
    }

    /** A table of target 7. */
    enum Breakdown {
        AGE(CLIENTS, "T7-age"),
        SEX(CLIENTS, "T7-sex"),
        SERVICE(NEEDS, "T7N-service");

        private final String total;
        private final String key;

        Breakdown(String total, String key) {
            this.total = total;
            this.key = key;
        }

        /** Returns the key of the rate that is broken down. */
        String total() {
            return total;
        }

        String key() {
            return key;
        }
    }

    static String numerator(String rate) {
        return rate + "/n";
    }

    static String denominator(String rate) {
        return rate + "/of";
    }

    /** Returns the key of a cell of a table. */
    static String cell(String table, String row, String column) {
        return table + "/" + row + "/" + column;
    }

    Ratio rate(String key) {
        return new Ratio(value(numerator(key)), value(denominator(key)));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** @throws IllegalArgumentException when there is no such number */
    long value(String key) {
        Long value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no number " + key);
        }
        return value;
    }

    private static void put(Map<String, Long> values, String key, Ratio rate) {
        values.put(numerator(key), rate.n());
        values.put(denominator(key), rate.of());
    }

    private static <K> void putRows(
            Map<String, Long> values, Breakdown table, Collection<K> rows, Map<K, Ratio> rates) {
        rows.forEach(row -> put(values, table.key() + "/" + row, rates.getOrDefault(row, new Ratio(0, 0))));
    }

    private static void put(Map<String, Long> values, Map<String, Measure> measures, ReportTable table) {
        if (table.code().equals(PlaceTable.CODE)) {
            values.putAll(PlaceNumbers.of(table));
            return;
        }
        for (ReportTable.Row row : table.rows()) {
            for (String column : table.columns()) {
                TableCell cell = table.cell(row.key(), column);
                String key = cell(table.code(), row.key(), column);
                if (cell instanceof TableCell.Count count) {
                    values.put(key, count.value());
                } else if (cell instanceof TableCell.Amount amount) {
                    values.put(key, persons(cell)); // hidden as the number of persons who got it
                    measures.put(amount(key), new Measure(amount.value(), key));
                }
            }
        }
        TableCells.measures(table).forEach(measures::put);
    }

    /** Returns the key of an amount of money, beside the number of those who got it. */
    static String amount(String key) {
        return key + "/amount";
    }

    private static long persons(TableCell cell) {
        return cell.counted().stream().map(LedgerEntry::caseId).distinct().count();
    }
}
