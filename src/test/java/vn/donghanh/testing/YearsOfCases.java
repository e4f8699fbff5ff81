package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.donghanh.casefile.model.CaseNumber;

/**
 * The cases of a Centre after years: of 25 cases six are open. Every twentieth is managed by worker1, half of them are supervised by lead1, and the director sees all. Every second open
 * case of worker3, in the other unit, waits to be accepted.
 */
public final class YearsOfCases {
    private static final String THESE = "c.person_ref like 'years%'";

    private static final String CASES = CaseStatements.insert(
            "(line div 20 % 25 < 6)",
            """
            (select line, null as id, number, concat('years', lpad(line, 21, '0')) as person
                from json_table(?, '$[*]' columns (line for ordinality, number char(12) path '$')) numbered) made
            join staff_account m on m.username = concat('PREFIX', if(line % 20 = 0, 'worker1', if(line % 2 = 0, 'worker2', 'worker3')))""");

    private static final String WAITING =
            """
            insert into case_task (ref, case_id, kind, queue, opened_at, due_at, version)
            select concat('f', lpad(c.id, 25, '0')), c.id, 'ACCEPTANCE', 'CASE_ACCEPT', c.opened_at, c.opened_at + interval 2 day, 0
            from case_file c join staff_account m on m.id = c.manager_id where m.username = 'PREFIXworker3' and c.status <> 'CLOSED' and c.id % 4 < 2"""
                    + " and " + THESE;

    private static final List<String> REMOVE = List.of(
            remove("case_task"),
            remove("case_block"),
            remove("case_grant"),
            remove("counted_case"),
            "delete c from case_file c where " + THESE,
            "delete from person where ref like 'years%'");

    private YearsOfCases() {}

    public static void fill(Connection connection, int cases) throws SQLException {
        fill(connection, cases, "");
    }

    /** @param prefix what precedes these usernames */
    public static void fill(Connection connection, int cases, String prefix) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement numbered = connection.prepareStatement(CASES.replace("PREFIX", prefix))) {
            numbered.setString(
                    1,
                    IntStream.range(0, cases)
                            .mapToObj(line -> '"' + CaseNumber.random().value() + '"')
                            .collect(Collectors.joining(",", "[", "]")));
            numbered.execute();
            statement.execute(
                    "insert into person (ref, created_at, synthetic, version) select c.person_ref, c.opened_at, 1, 0 from case_file c where "
                            + THESE);
            statement.execute(WAITING.replace("PREFIX", prefix));
            for (String fill : CaseStatements.follow(
                    THESE,
                    "s.username in ('%1$slead1', '%1$slead2')".formatted(prefix),
                    "s.username = '" + prefix + "director1'")) {
                statement.execute(fill);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        analyze(connection);
    }

    /** Lets the database count anew what it chooses its ways by. */
    public static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table person, case_file, case_grant, case_task");
        }
    }

    /**
     * Lets the database choose anew in which way it reads the grants and marks. MariaDB goes on reading a whole table in a statement that was prepared and carried out while the
     * table was small, as long as the connection lasts and the table is not rebuilt; a Centre does not grow by years within a connection.
     */
    public static void rebuild(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("optimize table case_grant, counted_case");
        }
    }

    public static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String remove : REMOVE) {
                statement.execute(remove);
            }
        }
    }

    private static String remove(String table) {
        return "delete r from " + table + " r join case_file c on c.id = r.case_id where " + THESE;
    }

    /** Returns the person of one of the cases, from 1 on. */
    public static String person(int line) {
        return "years%021d".formatted(line);
    }
}
