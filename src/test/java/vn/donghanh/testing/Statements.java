package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import vn.donghanh.operations.JobActivity;

/**
 * Counts the statements that a read operation sends to the database, and the rows that it makes the database read, using the database's own counters, so nothing is missed. A measurement during which a
 * background job ran is repeated. The operation is measured three times and the smallest count is returned, because the pool tests its connections.
 */
@ApplicationScoped
public class Statements {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    JobActivity jobs;

    public long count(Runnable reading) {
        return least(reading, DatabaseCounters.STATEMENTS);
    }

    /** Counts the rows that the database reads for it, of tables, indexes and its own intermediate results. */
    public long rowsRead(Runnable reading) {
        return least(reading, DatabaseCounters.ROWS_READ) - least(() -> {}, DatabaseCounters.ROWS_READ);
    }

    private long least(Runnable reading, DatabaseCounters counters) {
        return Math.min(once(reading, counters), Math.min(once(reading, counters), once(reading, counters)));
    }

    private long once(Runnable reading, DatabaseCounters counters) {
        long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
        AtomicLong count = new AtomicLong();
        while (!jobs.isQuietDuring(() -> {
            long before = sum(counters);
            reading.run();
            count.set(sum(counters) - before);
        })) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A background job runs for more than " + LONGEST_RUN);
            }
        }
        return count.get();
    }

    private long sum(DatabaseCounters counters) {
        try (Connection connection = database.getConnection()) {
            return counters.sum(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
