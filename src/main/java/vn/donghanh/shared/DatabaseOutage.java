package vn.donghanh.shared;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs once that the database is away and once that it is back, instead of a stack trace for each page and job that fails
 * meanwhile. The failures between are counted.
 */
public final class DatabaseOutage {
    /** Class 08 of the SQL standard: no connection, or one that broke. */
    private static final String CONNECTION = "08";

    private static final int DEEPEST = 20;

    private static final System.Logger LOG = System.getLogger(DatabaseOutage.class.getName());

    /** The instance of this server; there is one database. */
    public static final DatabaseOutage CURRENT =
            new DatabaseOutage(InstantSource.system(), line -> LOG.log(System.Logger.Level.ERROR, line));

    private final InstantSource time;
    private final Consumer<String> log;
    private @Nullable Instant since;
    private long failures;

    DatabaseOutage(InstantSource time, Consumer<String> log) {
        this.time = time;
        this.log = log;
    }

    /**
     * Whether a failure comes from the database being away. The first one begins the outage and is logged; none of them
     * needs a line of its own.
     */
    public boolean covers(Throwable failure) {
        SQLException lost = connectionFailure(failure);
        if (lost == null) {
            return false;
        }
        String begun = begin(lost);
        if (begun != null) {
            log.accept(begun);
        }
        return true;
    }

    private synchronized @Nullable String begin(SQLException lost) {
        failures++;
        if (since != null) {
            return null;
        }
        since = time.instant();
        // without the driver's message, which may quote what was sent
        return "The database does not answer (" + lost.getClass().getSimpleName() + ", state " + lost.getSQLState()
                + "). What needs it fails until it does, without further lines.";
    }

    public synchronized boolean isUnderWay() {
        return since != null;
    }

    /** Ends the outage, if there is one: the database has answered. */
    public void end() {
        String ended = ended();
        if (ended != null) {
            log.accept(ended);
        }
    }

    private synchronized @Nullable String ended() {
        if (since == null) {
            return null;
        }
        long seconds = Duration.between(since, time.instant()).toSeconds();
        String line = "The database answers again, after " + seconds + " s and " + failures + " failures.";
        since = null;
        failures = 0;
        return line;
    }

    private static @Nullable SQLException connectionFailure(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException broken
                    && broken.getSQLState() != null
                    && broken.getSQLState().startsWith(CONNECTION)) {
                return broken;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
