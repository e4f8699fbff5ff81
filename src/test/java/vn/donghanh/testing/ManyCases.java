package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.shared.RandomReference;

/**
 * Cases with grants and two tasks each, without a client's words. Half of them are in the unit of worker1 and lead1, and worker1 manages every tenth of
 * all; the director sees all.
 */
public final class ManyCases {
    private ManyCases() {}

    public static void fill(Connection connection, int cases) throws SQLException {
        long unit = account(connection, "worker1", "unit_id");
        long otherUnit = account(connection, "worker3", "unit_id");
        long worker1 = account(connection, "worker1", "id");
        long worker2 = account(connection, "worker2", "id");
        long worker3 = account(connection, "worker3", "id");
        long lead1 = account(connection, "lead1", "id");
        long lead2 = account(connection, "lead2", "id");
        long director = account(connection, "director1", "id");
        Instant now = Instant.now();
        try (PreparedStatement person = connection.prepareStatement(
                        "insert into person (ref, created_at, synthetic, version) values (?, ?, 1, 0)");
                PreparedStatement file = connection.prepareStatement(
                        """
                        insert into case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since,
                            level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)
                        values (?, ?, ?, ?, 1, 'WALK_IN', 'SELF', 'FROM_25_TO_34', 'FROM_25_TO_34', '2026-01-01', 0, ?, ?, ?, 0, ?, ?, ?, ?, 'NOTE_DUE', ?, 0)""");
                PreparedStatement access = connection.prepareStatement(
                        """
                        insert into case_grant (case_id, staff_id, ground, from_at, until_at, granted_by, granted_at)
                        values (?, ?, ?, ?, null, null, ?)""");
                PreparedStatement task = connection.prepareStatement(
                        """
                        insert into case_task (ref, case_id, kind, assignee_id, queue, opened_at, due_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < cases; i++) {
                long id = 1_000_000L + i;
                boolean alternate = i % 2 == 0;
                long manager = i % 10 == 0 ? worker1 : alternate ? worker2 : worker3;
                Timestamp opened = Timestamp.from(now.minus(Duration.ofDays(i % 400)));
                Timestamp due = Timestamp.from(now.plus(Duration.ofHours(i * 7919L % 2400 - 240)));
                String ref = RandomReference.random();
                add(person, ref, opened);
                add(
                        file,
                        id,
                        CaseNumber.random().value(),
                        ref,
                        alternate ? unit : otherUnit,
                        i % 4 == 0 ? "CLOSED" : "ACTIVE",
                        opened,
                        List.of("LOW", "MEDIUM", "HIGH", "CRITICAL").get(i % 13 % 4),
                        manager,
                        manager,
                        opened,
                        due,
                        opened);
                add(access, id, manager, "ASSIGNMENT", opened, opened);
                add(access, id, alternate ? lead1 : lead2, "SUPERVISION", opened, opened);
                add(access, id, director, "DIRECTION", opened, opened);
                add(task, RandomReference.random(), id, "NOTE_DUE", manager, null, opened, due);
                add(task, RandomReference.random(), id, "REVIEW", manager, null, opened, due);
            }
            for (PreparedStatement rows : List.of(person, file, access, task)) {
                rows.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static long account(Connection connection, String username, String column) throws SQLException {
        try (PreparedStatement asked =
                connection.prepareStatement("select id, unit_id from staff_account where username = ?")) {
            asked.setString(1, username);
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                return found.getLong(column);
            }
        }
    }

    private static void add(PreparedStatement rows, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.setObject(i + 1, values[i]);
        }
        rows.addBatch();
    }
}
