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
 * The cases of a Centre after years, without a client's words: of 25 cases six are open. Every twentieth is managed by worker1, half of them are supervised by lead1,
 * and the director sees all. An open case has two open tasks and a done one, a closed case has three done ones; every fiftieth has a plan that waits, or waited, for approval.
 */
public final class YearsOfCases {
    private static final String THESE = "c.person_ref like 'years%'";

    private static final String OPEN = "(line div 20 % 25 < 6)";

    private static final String CASES =
            """
            insert into case_file (number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since,
                level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)
            select number, concat('years', lpad(line, 21, '0')), m.unit_id, 1, 'WALK_IN', 'SELF', 'FROM_25_TO_34', 'FROM_25_TO_34', '2026-01-01', 0,
                if(OPEN, if(line % 3 = 0, 'REVIEW', 'ACTIVE'), 'CLOSED'), now(6) - interval (line % 30 + 1) day,
                elt(1 + line % 13 % 4, 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'), 0, m.id, m.id, now(6) - interval (line * 37 % 2000 + 1) day,
                if(OPEN, now(6) + interval (line * 7919 % 144000 - 14400) minute, null), if(OPEN, 'NOTE_DUE', null),
                now(6) - interval (line * 6007 % if(OPEN, 43200, 2880000)) minute, 0
            from json_table(?, '$[*]' columns (line for ordinality, number char(12) path '$')) numbered
            join staff_account m on m.username = if(line % 20 = 0, 'worker1', if(line % 2 = 0, 'worker2', 'worker3'))"""
                    .replace("OPEN", OPEN);

    private static final List<String> FILL = List.of(
            "insert into person (ref, created_at, synthetic, version) select c.person_ref, c.opened_at, 1, 0 from case_file c where "
                    + THESE,
            grants("'ASSIGNMENT'", "s.id = c.manager_id"),
            grants("'SUPERVISION'", "s.unit_id = c.unit_id and s.username in ('lead1', 'lead2')"),
            grants("'DIRECTION'", "s.username = 'director1'"),
            task(
                    "a",
                    "NOTE_DUE",
                    "c.manager_id",
                    "null",
                    "coalesce(c.next_due, c.status_since)",
                    "c.status <> 'CLOSED'",
                    "true"),
            task(
                    "b",
                    "REVIEW",
                    "c.manager_id",
                    "null",
                    "coalesce(c.next_due, c.status_since) + interval 30 day",
                    "c.status <> 'CLOSED'",
                    "true"),
            task("c", "PLAN", "c.manager_id", "null", "c.opened_at + interval 10 day", "false", "true"),
            task(
                    "d",
                    "PLAN_PROPOSAL",
                    "null",
                    "'PLAN_PROPOSE'",
                    "c.opened_at + interval 20 day",
                    "c.status <> 'CLOSED'",
                    "substring(c.person_ref, 6) % 50 = 0"),
            task(
                    "e",
                    "PLAN_APPROVAL",
                    "null",
                    "'PLAN_APPROVE'",
                    "c.opened_at + interval 20 day",
                    "c.status <> 'CLOSED'",
                    "substring(c.person_ref, 6) % 50 = 1"),
            "analyze table person, case_file, case_grant, case_task");

    private static final List<String> REMOVE = List.of(
            remove("case_task"),
            remove("case_block"),
            remove("case_grant"),
            "delete c from case_file c where " + THESE,
            "delete from person where ref like 'years%'");

    private YearsOfCases() {}

    public static void fill(Connection connection, int cases) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement numbered = connection.prepareStatement(CASES)) {
            numbered.setString(
                    1,
                    IntStream.range(0, cases)
                            .mapToObj(line -> '"' + CaseNumber.random().value() + '"')
                            .collect(Collectors.joining(",", "[", "]")));
            numbered.execute();
            for (String fill : FILL) {
                statement.execute(fill);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    public static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String remove : REMOVE) {
                statement.execute(remove);
            }
        }
    }

    private static String grants(String ground, String holder) {
        return "insert into case_grant (case_id, staff_id, ground, from_at, granted_at, case_open, case_urgency, case_due, case_updated_at) select c.id, s.id, "
                + ground
                + ", c.opened_at, c.opened_at, c.open_case, c.urgency, c.due_order, c.updated_at from case_file c join staff_account s on "
                + holder + " where " + THESE;
    }

    private static String task(
            String ref, String kind, String assignee, String queue, String due, String open, String condition) {
        return "insert into case_task (ref, case_id, kind, assignee_id, queue, opened_at, due_at, ended_at, ended_by, ending, version) select concat('"
                + ref + "', lpad(c.id, 25, '0')), c.id, '" + kind + "', " + assignee + ", " + queue + ", c.opened_at, "
                + due + ", if(" + open
                + ", null, c.opened_at + interval 8 day), if(" + open + ", null, c.manager_id), if(" + open
                + ", null, 'DONE'), 0 from case_file c where " + THESE + " and " + condition;
    }

    private static String remove(String table) {
        return "delete r from " + table + " r join case_file c on c.id = r.case_id where " + THESE;
    }

    /** Returns the person of one of the cases, from 1 on. */
    public static String person(int line) {
        return "years%021d".formatted(line);
    }
}
