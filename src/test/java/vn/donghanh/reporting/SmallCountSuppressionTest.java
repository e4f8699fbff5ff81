package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.SmallCountSuppression.CountTable;
import vn.donghanh.reporting.SmallCountSuppression.RatioTable;

/** Suppresses counts that could identify persons, and those from which they could be inferred, in handmade tables. */
class SmallCountSuppressionTest {
    /** S: suppressed as small; H: suppressed with others; the total follows the bar. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing small; 8 11 9 37 6; 8 11 9 37 6 | 71",
                "a small one takes the next smallest with it; 3 9 33 21; S H 33 21 | 66",
                "zero reveals nobody and suppresses nothing; 0 12 7; 0 12 7 | 19",
                "a zero gives no cover; 2 0 12; S 0 H | 14",
                "one and five beside each other would be certain, so a third goes; 1 5 40 8; S H 40 H | 54",
                "two small ones that could be anything cover each other; 2 3 40; S S 40 | 45",
                "two ones are certain by their sum, so a third goes; 1 1 40 9; S S 40 H | 51",
                "two fours are certain by their sum, so a third goes; 4 4 40 9; S S 40 H | 57",
                "alone it takes the total with it; 3 0 0; S 0 0 | S",
                "small and nothing else to hide it behind; 1 1; S S | S",
                "one and two could be either way round, and a third need not go; 1 2 5; S S 5 | 8",
                "a total of few people is hidden even where no row is certain; 1 2 0; S S 0 | S",
                "four and one cover each other under a small-looking sum; 4 1 30; S S 30 | 35",
            })
    void suppressesCountsThatIdentifyPersons(String description, String cells, String expected) {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        for (String cell : cells.split(" ", -1)) {
            counts.put(counts.size(), Long.valueOf(cell));
        }
        CountTable<Integer> table = SmallCountSuppression.counts(counts);
        assertThat(written(table)).isEqualTo(expected);
    }

    @Test
    void ratioRowsAreSuppressedWholeWithTheNextSmallest() {
        Map<String, Ratio> rows = new LinkedHashMap<>();
        rows.put("health", new Ratio(41, 45));
        rows.put("legal", new Ratio(27, 31));
        rows.put("training", new Ratio(16, 23));
        rows.put("work", new Ratio(13, 18));
        rows.put("loans", new Ratio(3, 7));
        rows.put("papers", new Ratio(12, 12));
        RatioTable<String> table = SmallCountSuppression.ratios(rows);
        assertThat(table.rows().stream()
                        .map(row -> row.key() + " " + written(row.ratio().n()) + "/"
                                + written(row.ratio().of()))
                        .toList())
                .isEqualTo(List.of(
                        "health 41/45", "legal 27/31", "training 16/23", "work 13/18", "loans H/H", "papers H/H"));
        assertThat(table.total().n().value()).isEqualTo(112);
        assertThat(table.rows().get(4).ratio().percent()).isNull();
        assertThat(table.hasHiddenRows()).isTrue();
    }

    /** Zero of five would be shown alone, but here it would reveal that the client of another row was not reached either. */
    @Test
    void rowWithZeroNumeratorIsSuppressedAsCover() {
        assertThat(written(new Ratio(0, 1), new Ratio(0, 5), new Ratio(3, 7))).isEqualTo("H/H H/H H/H | S/H");
        assertThat(written(new Ratio(0, 0), new Ratio(0, 3), new Ratio(0, 7))).isEqualTo("0/0 H/H H/H | H/H");
    }

    private static String written(Ratio... cells) {
        Map<Integer, Ratio> rows = new LinkedHashMap<>();
        for (Ratio cell : cells) {
            rows.put(rows.size(), cell);
        }
        RatioTable<Integer> table = SmallCountSuppression.ratios(rows);
        return table.rows().stream().map(row -> written(row.ratio())).collect(Collectors.joining(" "))
                + " | "
                + written(table.total());
    }

    private static String written(ProtectedRatio ratio) {
        return written(ratio.n()) + "/" + written(ratio.of());
    }

    @Test
    void emptyTableNeedsNoSuppression() {
        assertThat(SmallCountSuppression.counts(Map.<String, Long>of()).total()).isEqualTo(ProtectedCount.of(0));
        assertThat(SmallCountSuppression.ratios(Map.<String, Ratio>of()).hasHiddenRows())
                .isFalse();
    }

    @Test
    void singleSmallFigureIsSuppressed() {
        assertThat(SmallCountSuppression.single(4).value()).isNull();
        assertThat(SmallCountSuppression.single(5).value()).isEqualTo(5);
        assertThat(SmallCountSuppression.single(0).value()).isZero();
        assertThat(SmallCountSuppression.single(new Ratio(3, 40)).isShown()).isFalse();
        assertThat(SmallCountSuppression.single(new Ratio(0, 4)).isShown()).isFalse();
        assertThat(SmallCountSuppression.single(new Ratio(0, 5)).isShown()).isTrue();
        assertThat(SmallCountSuppression.single(new Ratio(39, 45)).isShown()).isTrue();
    }

    /** In no table a suppressed cell follows from the total and the shown cells. */
    @Test
    void noSuppressedCellIsInferableInTablesOfThreeCells() {
        for (long a = 0; a <= 12; a++) {
            for (long b = 0; b <= 12; b++) {
                for (long c = 0; c <= 12; c++) {
                    Map<Integer, Long> cells = new LinkedHashMap<>(Map.of(0, a, 1, b, 2, c));
                    assertThat(certain(SmallCountSuppression.counts(cells)))
                            .as(a + " " + b + " " + c)
                            .isFalse();
                }
            }
        }
    }

    /** The reader knows the distinct total, but not how many clients count twice. */
    @Test
    void noSuppressedCellIsInferableFromRowsAndTotal() {
        int shownTables = 0;
        for (int number = 0; number < 9 * 9 * 5 * 7; number++) {
            World world = new World(number % 9, number / 9 % 9, number / 81 % 5, number / 405);
            Optional<CountTable<Integer>> table = world.table();
            if (table.isPresent() && table.get().hasHiddenRows()) {
                shownTables++;
                for (int cell = 0; cell < 3; cell++) {
                    assertThat(table.get().rows().get(cell).count().isShown()
                                    || world.guesses(table.get(), cell).size() > 1)
                            .as(world + " row " + cell)
                            .isTrue();
                }
            }
        }
        assertThat(shownTables).isGreaterThan(300);
    }

    /** Clients of the first place, of the second, of both, and without known place; then the expected rows. */
    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource({
        "who lived in both places makes the first uncertain: it covers the second, 5, 0, 1, 9, H S 9 | 15",
        "the smallest row gives cover even if it is of no place, 1, 9, 0, 8, S 9 H | 18",
        "nine of no place out of ten would reveal the tenth, 0, 1, 0, 9, 0 S H | 10",
        "three who are all there are cannot be hidden, 3, 0, 0, 0, nothing"
    })
    void suppressesNoMoreThanNecessary(
            String description, int first, int second, int both, int unknown, String expected) {
        assertThat(new World(first, second, both, unknown)
                        .table()
                        .map(SmallCountSuppressionTest::written)
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    private static String written(CountTable<Integer> table) {
        return table.rows().stream().map(row -> written(row.count())).collect(Collectors.joining(" "))
                + " | "
                + written(table.total());
    }

    /** Clients of the first place, of the second, of both, and without known place. */
    private record World(int first, int second, int both, int unknown) {
        private long[] cells() {
            return new long[] {first + both, second + both, unknown};
        }

        private Optional<CountTable<Integer>> table() {
            Map<Integer, Long> cells = new LinkedHashMap<>();
            for (long cell : cells()) {
                cells.put(cells.size(), cell);
            }
            return SmallCountSuppression.overlapping(cells, first + second + both + unknown, row -> row == 2);
        }

        private Set<Long> guesses(CountTable<Integer> table, int cell) {
            Set<Long> guesses = new HashSet<>();
            int all = first + second + both + unknown;
            for (int first = 0; first <= all; first++) {
                for (int second = 0; first + second <= all; second++) {
                    for (int twice = 0; first + second + twice <= all; twice++) {
                        long[] cells = new World(first, second, twice, all - first - second - twice).cells();
                        if (looksAlike(table, cells)) {
                            guesses.add(cells[cell]);
                        }
                    }
                }
            }
            return guesses;
        }
    }

    /** Tries every table that shows the same cells. */
    private static boolean certain(CountTable<Integer> table) {
        if (table.total().value() == null || !table.hasHiddenRows()) {
            return false;
        }
        long total = table.total().value();
        boolean[][] seen = new boolean[3][(int) total + 1];
        for (long a = 0; a <= total; a++) {
            for (long b = 0; a + b <= total; b++) {
                long[] guess = {a, b, total - a - b};
                if (looksAlike(table, guess)) {
                    for (int cell = 0; cell < 3; cell++) {
                        seen[cell][(int) guess[cell]] = true;
                    }
                }
            }
        }
        for (int cell = 0; cell < 3; cell++) {
            int ways = 0;
            for (boolean possible : seen[cell]) {
                ways += possible ? 1 : 0;
            }
            if (!table.rows().get(cell).count().isShown() && ways < 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksAlike(CountTable<Integer> table, long[] guess) {
        for (int cell = 0; cell < 3; cell++) {
            ProtectedCount shown = table.rows().get(cell).count();
            boolean fits =
                    switch (shown.hiddenReason()) {
                        case SHOWN -> shown.value() == guess[cell];
                        case SMALL -> guess[cell] >= 1 && guess[cell] <= 4;
                        case WITH_OTHERS -> guess[cell] >= 5;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String written(ProtectedCount shown) {
        return switch (shown.hiddenReason()) {
            case SHOWN -> String.valueOf(shown.value());
            case SMALL -> "S";
            case WITH_OTHERS -> "H";
        };
    }
}
