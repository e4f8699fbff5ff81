package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All rows of cases that were received in the same way, so each case must have the same rows in each table.
 *
 * @param numbers the numbers of the cases
 * @param ofCases table → id of the case → rows; for every table with a case
 * @param ofPersons table → ref of the person → rows; for every table with a person
 * @param eventsOfReception number of the case → events of its intake
 */
record Rows(
        Set<String> numbers,
        Set<String> ids,
        Set<String> persons,
        Map<String, Map<String, Long>> ofCases,
        Map<String, Map<String, Long>> ofPersons,
        Map<String, Long> eventsOfReception,
        long subjectsWithoutEvent) {
    /** Tables in which every received case has rows; all other tables are compared between the cases. */
    private static final List<String> OF_EVERY_CASE = List.of(
            "donghanh.case_grant",
            "donghanh.case_task",
            "donghanh.reception",
            "donghanh.vital_interest",
            "donghanh_log.case_move");

    /** Reads once all running transactions are committed or rolled back. */
    static Rows readWhenSettled(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("lock tables donghanh.case_file write, donghanh.person write, donghanh_log.audit_event write");
            sql.execute("unlock tables");
        }
        return read(connection);
    }

    static Rows read(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            return new Rows(
                    Set.copyOf(column(sql, "select number from case_file")),
                    Set.copyOf(column(sql, "select id from case_file")),
                    Set.copyOf(column(sql, "select ref from person")),
                    perOwner(sql, "case_id"),
                    perOwner(sql, "person_ref"),
                    counts(
                            sql,
                            """
                            select s.ref, count(*) from donghanh_log.audit_event e
                            join donghanh_log.audit_subject s on s.event_ref = e.ref
                            where e.action = 'intake.receive' and e.outcome = 'DONE' and s.kind = 'case'
                            group by s.ref"""),
                    Long.parseLong(column(
                                    sql,
                                    """
                                    select count(*) from donghanh_log.audit_subject s
                                    where not exists (select 1 from donghanh_log.audit_event e where e.ref = s.event_ref)""")
                            .get(0)));
        }
    }

    void assertWhole() {
        assertEveryCaseHasTheSameRows();
        assertEveryPersonHasTheSameRows();
        assertThat(eventsOfReception).as("intake events by case").isEqualTo(oneEach());
    }

    private void assertEveryCaseHasTheSameRows() {
        assertThat(ofCases.keySet()).containsAll(OF_EVERY_CASE);
        for (String table : OF_EVERY_CASE) {
            assertThat(ofCases.get(table).keySet()).as("cases in " + table).isEqualTo(ids);
        }
        assertUniform(ofCases, ids);
        assertThat(subjectsWithoutEvent).as("subjects without an event").isZero();
    }

    private void assertEveryPersonHasTheSameRows() {
        assertThat(persons).as("persons").hasSameSizeAs(ids);
        assertThat(ofPersons.get("donghanh.case_file").keySet()).isEqualTo(persons);
        assertThat(ofPersons.get("donghanh.person_field").keySet()).isEqualTo(persons);
        assertUniform(ofPersons, persons);
    }

    private Map<String, Long> oneEach() {
        return numbers.stream().collect(Collectors.toMap(Function.identity(), number -> 1L, (a, b) -> a, TreeMap::new));
    }

    private static void assertUniform(Map<String, Map<String, Long>> tables, Set<String> owners) {
        tables.forEach((table, rows) -> {
            assertThat(owners).as("owners of the rows in " + table).containsAll(rows.keySet());
            assertThat(Set.copyOf(rows.values()))
                    .as("different numbers of rows in " + table)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(rows.keySet())
                    .as("rows for all or none in " + table)
                    .satisfiesAnyOf(some -> assertThat(some).isEmpty(), some -> assertThat(some)
                            .isEqualTo(owners));
        });
    }

    /** Without files, which are added to a case after its reception. */
    private static Map<String, Map<String, Long>> perOwner(Statement sql, String owner) throws SQLException {
        List<String> tables = column(
                sql,
                "select concat(table_schema, '.', table_name) from information_schema.columns"
                        + " where table_schema in ('donghanh', 'donghanh_log') and column_name = '" + owner + "'"
                        + " and table_name not in ('document', 'upload')");
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, counts(sql, "select " + owner + ", count(*) from " + table + " group by " + owner));
        }
        return rows;
    }

    private static List<String> column(Statement sql, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Map<String, Long> counts(Statement sql, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
