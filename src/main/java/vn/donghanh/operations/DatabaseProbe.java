package vn.donghanh.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks with a timeout whether the database answers. While one query hangs, no second one is started. */
final class DatabaseProbe {
    private final DataSource database;
    private final ExecutorService executor;
    private final Duration timeout;
    private @Nullable Future<Boolean> pending;

    DatabaseProbe(DataSource database, ExecutorService executor, Duration timeout) {
        this.database = database;
        this.executor = executor;
        this.timeout = timeout;
    }

    synchronized boolean isAnswering() {
        if (pending != null && !pending.isDone()) {
            return false;
        }
        Future<Boolean> query = executor.submit(this::query);
        pending = query;
        try {
            return query.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean query() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.max(1, Math.toIntExact(timeout.toSeconds())));
            return statement.execute("select 1");
        }
    }
}
