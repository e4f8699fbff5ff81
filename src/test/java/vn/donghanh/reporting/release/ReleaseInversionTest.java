package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;

/** The strongest attack on small tables: every possible table is released, and those with the same print are compared. */
class ReleaseInversionTest {
    private final ReleasePlanner planner = new ReleasePlanner();

    @Test
    void everyRateUpToThirtyKeepsThreeValues() {
        List<List<Long>> all = new ArrayList<>();
        for (long of = 0; of <= 30; of++) {
            for (long n = 0; n <= of; n++) {
                all.add(List.of(n, of));
            }
        }
        assertEveryPrintHasThreeValues(
                all,
                numbers -> new ReleaseProblem(
                        List.of(ReleaseBlocks.rate("rate", new Rate(numbers.get(0), numbers.get(1)))), List.of()));
    }

    @Test
    void everyTableOfThreeCountsKeepsThreeValues() {
        assertEveryPrintHasThreeValues(tables(3, 24), numbers -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            numbers.forEach(number -> rows.put("row" + rows.size(), number));
            long total = numbers.stream().mapToLong(Long::longValue).sum();
            return new ReleaseProblem(
                    List.of(ReleaseBlocks.count("total", total), ReleaseBlocks.counts("table", "total", rows)),
                    List.of());
        });
    }

    @Test
    void everyTableOfTwoRatesKeepsThreeValues() {
        assertEveryPrintHasThreeValues(tables(4, 18), numbers -> {
            Map<String, Rate> rows = new LinkedHashMap<>();
            rows.put("first", new Rate(numbers.get(0), numbers.get(0) + numbers.get(1)));
            rows.put("second", new Rate(numbers.get(2), numbers.get(2) + numbers.get(3)));
            Rate total = new Rate(
                    numbers.get(0) + numbers.get(2),
                    numbers.stream().mapToLong(Long::longValue).sum());
            List<ReleaseBlock> blocks = new ArrayList<>(List.of(ReleaseBlocks.rate("total", total)));
            blocks.addAll(ReleaseBlocks.rates("table", "total", rows));
            return new ReleaseProblem(blocks, List.of());
        });
    }

    /** Every table whose cells sum to at most the total; for a total that is shown, no other numbers are possible. */
    private static List<List<Long>> tables(int cells, long total) {
        if (cells == 0) {
            return List.of(List.of());
        }
        List<List<Long>> tables = new ArrayList<>();
        for (long value = 0; value <= total; value++) {
            for (List<Long> rest : tables(cells - 1, total - value)) {
                List<Long> table = new ArrayList<>(List.of(value));
                table.addAll(rest);
                tables.add(table);
            }
        }
        return tables;
    }

    private void assertEveryPrintHasThreeValues(List<List<Long>> all, Function<List<Long>, ReleaseProblem> problemOf) {
        Map<String, Map<String, TreeSet<Long>>> valuesByPrint = new HashMap<>();
        for (List<Long> numbers : all) {
            ReleaseProblem problem = problemOf.apply(numbers);
            ReleasePlan plan = planner.plan(problem);
            Map<String, Long> print = new TreeMap<>(problem.values());
            print.keySet().removeAll(plan.hidden());
            Map<String, TreeSet<Long>> hidden =
                    valuesByPrint.computeIfAbsent(plan.hidden() + " " + print, key -> new TreeMap<>());
            plan.hidden().forEach(cell -> hidden.computeIfAbsent(cell, key -> new TreeSet<>())
                    .add(problem.values().get(cell)));
        }
        List<String> narrow = new ArrayList<>();
        valuesByPrint.forEach((print, hidden) -> hidden.forEach((cell, values) -> {
            if (values.size() < ReleasePlanner.LEAST_VALUES) {
                narrow.add(cell + " " + values + " of " + print);
            }
        }));
        assertThat(valuesByPrint).isNotEmpty();
        assertThat(narrow).isEmpty();
    }
}
