package vn.donghanh.ui.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.DatabaseCounters;
import vn.donghanh.ui.Records;

/** Counts the statements and rows of what is asked from outside. Background jobs read meanwhile, so that the least of several times counts. */
final class DatabaseReads implements AutoCloseable {
    private final Connection connection = connect();

    /** @param rows of tables, indexes and intermediate results */
    record Reads(long statements, long rows) {
        Reads least(Reads other) {
            return new Reads(Math.min(statements, other.statements), Math.min(rows, other.rows));
        }

        /** Without what counting itself asks. */
        Reads without(Reads nothing) {
            return new Reads(statements - nothing.statements, rows - nothing.rows);
        }

        boolean isWithin(Reads most) {
            return statements <= most.statements && rows <= most.rows;
        }
    }

    private static Connection connect() {
        try {
            return Records.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Reads of(Runnable asking, int times) {
        return counted(asking, times, null);
    }

    /** As {@link #of}, until it is within the bound: the first turns of the background jobs, just after a start, may be beside several times. */
    Reads atMost(Reads most, Runnable asking, int times) {
        return counted(asking, times, most);
    }

    private Reads counted(Runnable asking, int times, @Nullable Reads enough) {
        Reads nothing = once(() -> {}).least(once(() -> {}));
        Reads least = once(asking);
        for (int time = 1;
                time < times && (enough == null || !least.without(nothing).isWithin(enough));
                time++) {
            nothing = nothing.least(once(() -> {}));
            least = least.least(once(asking));
        }
        return least.without(nothing);
    }

    private Reads once(Runnable asking) {
        try {
            long statements = DatabaseCounters.STATEMENTS.sum(connection);
            long rows = DatabaseCounters.ROWS_READ.sum(connection);
            asking.run();
            return new Reads(
                    DatabaseCounters.STATEMENTS.sum(connection) - statements,
                    DatabaseCounters.ROWS_READ.sum(connection) - rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
