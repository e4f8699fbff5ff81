package vn.donghanh.reporting.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.persistence.ChosenConnections;

/**
 * Reads from a replica that has everything the primary had when the reading began, and from the primary while it has not or does not answer: a reading is
 * never older than the page on which it was asked for. Each change between the two is one line of the log.
 */
final class ReplicaReading {
    /** How long a reading waits for the replica. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long nobody asks a replica that could not be read, or waits for it. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final String location;
    private final ReplicaSource source;
    private final Supplier<PrimaryPosition> primary;
    private final ReadingTransaction transaction;
    private final InstantSource time;
    private final Consumer<String> log;
    private ReplicaState state = ReplicaState.CURRENT;
    private boolean readingRefused;
    private Instant pausedUntil = Instant.MIN;

    /** @param location setting and address, for sentences */
    ReplicaReading(
            String location,
            ReplicaSource source,
            Supplier<PrimaryPosition> primary,
            ReadingTransaction transaction,
            InstantSource time,
            Consumer<String> log) {
        this.location = location;
        this.source = source;
        this.primary = primary;
        this.transaction = transaction;
        this.time = time;
        this.log = log;
    }

    /** @param reading changes nothing; repeated from the primary when the replica ends amid it */
    <T> T read(Supplier<T> reading) {
        Connection replica = open(PATIENCE);
        if (replica == null) {
            return reading.get();
        }
        try {
            T read = ChosenConnections.reading(replica, () -> transaction.run(reading));
            found(ReplicaState.CURRENT, null);
            return read;
        } catch (RuntimeException failed) {
            SQLException refused = refusal(failed);
            if (refused == null) {
                throw failed;
            }
            refuseReading();
            found(ReplicaState.AWAY, refused);
            return reading.get();
        } finally {
            close(replica);
        }
    }

    /**
     * Returns how it is found now, or was found if that is less than the pause ago and it could not be read. One that ended a reading is away until it has
     * answered another: that it takes connections says nothing of what it lets them read.
     */
    ReplicaState look(Duration patience) {
        Connection replica = open(patience);
        if (replica != null) {
            close(replica);
            if (!isReadingRefused()) {
                found(ReplicaState.CURRENT, null);
            }
        }
        return state();
    }

    private synchronized boolean isReadingRefused() {
        return readingRefused;
    }

    private synchronized ReplicaState state() {
        return state;
    }

    private @Nullable Connection open(Duration patience) {
        if (isPaused()) {
            return null;
        }
        PrimaryPosition position = primary.get();
        try {
            Connection replica = source.open(position, patience);
            if (replica == null) {
                found(ReplicaState.BEHIND, null);
            }
            return replica;
        } catch (SQLException away) {
            found(ReplicaState.AWAY, away);
            return null;
        }
    }

    private synchronized void refuseReading() {
        readingRefused = true;
    }

    private synchronized boolean isPaused() {
        return time.instant().isBefore(pausedUntil);
    }

    private void found(ReplicaState now, @Nullable SQLException reason) {
        String line = changed(now, reason);
        if (line != null) {
            log.accept(line);
        }
    }

    private synchronized @Nullable String changed(ReplicaState now, @Nullable SQLException reason) {
        readingRefused &= now != ReplicaState.CURRENT;
        pausedUntil = now == ReplicaState.CURRENT ? Instant.MIN : time.instant().plus(PAUSE);
        if (now == state) {
            return null;
        }
        state = now;
        return switch (now) {
            case CURRENT -> "Figures are read from " + location + " again.";
            case BEHIND -> "Figures are read from the primary: " + location + " has not what the primary has.";
            case AWAY -> "Figures are read from the primary: " + location + " cannot be read (state " + state(reason)
                    + ").";
        };
    }

    /** Returns what Hibernate was refused; null when a reading failed by itself, or by another server such as that of the keys. */
    private static @Nullable SQLException refusal(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof JDBCException)) {
            cause = cause.getCause();
        }
        return cause == null ? null : ((JDBCException) cause).getSQLException();
    }

    /** Without the message, which may quote what was sent. What the pool says has no state; what the database or the driver told it has one. */
    private static @Nullable String state(@Nullable Throwable reason) {
        if (reason == null) {
            return null;
        }
        return reason instanceof SQLException told && told.getSQLState() != null
                ? told.getSQLState()
                : state(reason.getCause());
    }

    private static void close(Connection replica) {
        try {
            replica.close();
        } catch (SQLException lost) {
            // what was read is read, and the connection is not used again
        }
    }
}
