package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes on grants that a test inserted what their cases are listed by. */
public final class GrantOrder {
    private GrantOrder() {}

    public static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    update case_grant g join case_file c on c.id = g.case_id
                    set g.case_open = c.open_case, g.case_urgency = c.urgency, g.case_due = c.due_order, g.case_updated_at = c.updated_at,
                        g.case_queued_tasks = c.queued_tasks, g.case_managed_by = c.managed_by
                    where g.case_open is null""");
        }
    }

    /** Writes on grants until when their cases count. */
    public static void writeUntil(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    update case_grant g join counted_case k on k.case_id = g.case_id set g.case_counts_until = k.counts_until
                    where g.case_counts_until <> k.counts_until""");
        }
    }
}
