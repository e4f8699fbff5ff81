package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** The tables of one period as a page shows them, what a test counts the same in the database, and which cells it has compared. */
final class ComparedTables {
    /** What statements read of the common part; it is counted once for a period. */
    private static final List<String> KEPT = List.of(
            "person",
            "move",
            "mistake",
            "owner",
            "episode",
            "aged",
            "stayed",
            "ground",
            "sent",
            "delivery",
            "item",
            "service",
            "helped",
            "course",
            "work",
            "credit",
            "step",
            "settled",
            "final_answer",
            "calendar",
            "model",
            "other_training",
            "entry",
            "lived",
            "service_district");

    static final String NOTHING = "";
    static final String UNKNOWN = "—";

    private final Map<String, String> period;
    private final Connection connection;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final Set<String> open = new TreeSet<>();
    private int compared;
    private int positive;

    record Row(String title, List<String> cells) {}

    /** @param period with its id, its days and its cutoff */
    ComparedTables(HttpVisitor.Answer page, Map<String, String> period, Connection connection)
            throws IOException, SQLException {
        this.period = period;
        this.connection = connection;
        page.markup()
                .all(element -> element.name().equals("section")
                        && element.attribute("aria-labelledby").matches("B[0-9]{2}|PLACES"))
                .forEach(section -> tables.put(section.attribute("aria-labelledby"), rows(section)));
        tables.forEach((table, rows) -> IntStream.range(0, rows.size())
                .forEach(row -> IntStream.range(0, rows.get(row).cells().size())
                        .forEach(column -> open.add(cell(table, row, column)))));
        keep();
    }

    private void keep() throws IOException, SQLException {
        String common;
        try (InputStream file = ComparedTables.class.getResourceAsStream("report-tables.sql")) {
            common = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String table : KEPT) {
            execute("drop temporary table if exists " + table);
        }
        for (String table : KEPT) {
            execute(
                    "create temporary table " + table + " as " + common + " select * from " + table,
                    period.get("from_day"),
                    period.get("to_day"),
                    period.get("cutoff"));
        }
    }

    private void execute(String statement, String... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setString(at + 1, values[at]);
            }
            prepared.execute();
        }
    }

    private static List<Row> rows(Markup.Element section) {
        return section.all(element -> element.name().equals("tr")
                        && element.all(inner -> inner.name().equals("td"))
                                .findFirst()
                                .isPresent())
                .map(ComparedTables::row)
                .toList();
    }

    /** A title that takes the first column too leaves it empty. */
    private static Row row(Markup.Element row) {
        Markup.Element title =
                row.all(element -> element.name().equals("th")).findFirst().orElseThrow();
        Stream<String> taken = title.attribute("colspan").equals("2") ? Stream.of(NOTHING) : Stream.empty();
        Stream<String> shown = row.all(element -> element.name().equals("td"))
                .map(cell -> cell.words().replaceAll("(?<=\\d)\\.(?=\\d{3})", ""));
        return new Row(title.words(), Stream.concat(taken, shown).toList());
    }

    private String cell(String table, int row, int column) {
        return table + " " + tables.get(table).get(row).title() + " (" + row + "), " + column;
    }

    Map<String, String> period() {
        return period;
    }

    List<Row> rows(String table) {
        return tables.get(table);
    }

    boolean has(String table, String title) {
        return rows(table).stream().anyMatch(row -> row.title().equals(title));
    }

    /** Compares all cells of the only row with a title. */
    void compare(String table, String title, List<String> expected) {
        List<Integer> found = IntStream.range(0, rows(table).size())
                .filter(row -> rows(table).get(row).title().equals(title))
                .boxed()
                .toList();
        assertThat(found).as(period + " " + table + " " + title).hasSize(1);
        compare(table, found.get(0), expected);
    }

    /** Compares all cells of a row. */
    void compare(String table, int row, List<String> expected) {
        assertThat(rows(table).get(row).cells())
                .as(period + " " + table + " " + rows(table).get(row).title())
                .isEqualTo(expected);
        for (int column = 0; column < expected.size(); column++) {
            open.remove(cell(table, row, column));
        }
        compared += expected.size();
        positive += (int)
                expected.stream().filter(value -> value.matches(".*[1-9].*")).count();
    }

    /** Returns the cells that were not compared. */
    Set<String> left() {
        return open;
    }

    int compared() {
        return compared;
    }

    int positive() {
        return positive;
    }

    /** Returns the columns of the only row. */
    List<String> sql(String select) {
        return new ArrayList<>(read(select).get(0).values());
    }

    /** Returns the rows of a statement over the people, episodes and services of the period. */
    List<Map<String, String>> read(String select) {
        return Records.rows(
                connection,
                "with span as (select cast(? as date) as from_day, cast(? as date) as to_day, cast(? as datetime(6)) as cutoff) "
                        + select,
                period.get("from_day"),
                period.get("to_day"),
                period.get("cutoff"));
    }

    /** Returns a rate in percent as it is written. */
    static String rate(long n, long of) {
        return of == 0
                ? UNKNOWN
                : BigDecimal.valueOf(100 * n)
                                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                                .replace('.', ',')
                        + "%";
    }

    /** Returns the median as it is written. */
    static String median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? UNKNOWN : half(sorted.get((size - 1) / 2) + sorted.get(size / 2));
    }

    /** Returns half of a number as it is written. */
    static String half(long twice) {
        return twice / 2 + (twice % 2 == 0 ? ",0" : ",5");
    }

    static List<String> nothing(int cells) {
        return Collections.nCopies(cells, NOTHING);
    }
}
