package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import vn.donghanh.operations.JobActivity;

/**
 * Counts the statements that a read operation sends to the database, using the database's own counter, so nothing is missed. A measurement during which a
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
        return Math.min(once(reading), Math.min(once(reading), once(reading)));
    }

    private long once(Runnable reading) {
        long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
        AtomicLong count = new AtomicLong();
        while (!jobs.isQuietDuring(() -> {
            long before = sent();
            reading.run();
            count.set(sent() - before);
        })) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A background job runs for more than " + LONGEST_RUN);
            }
        }
        return count.get();
    }

    private long sent() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_insert_select')")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
