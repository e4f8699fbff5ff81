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

/** Asks the database and comes back in time, whatever the database does. As long as one question hangs no second one is asked. */
final class DatabaseProbe {
    private final DataSource database;
    private final ExecutorService executor;
    private final Duration timeout;
    private @Nullable Future<Boolean> asked;

    DatabaseProbe(DataSource database, ExecutorService executor, Duration longest) {
        this.database = database;
        this.executor = executor;
        this.timeout = longest;
    }

    synchronized boolean isAnswering() {
        if (asked != null && !asked.isDone()) {
            return false;
        }
        Future<Boolean> question = executor.submit(this::query);
        asked = question;
        try {
            return question.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
