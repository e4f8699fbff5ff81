package vn.donghanh.reporting.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where connections to the replica come from. */
@FunctionalInterface
interface ReplicaSource {
    /**
     * Connects, and waits until the replica has what the primary had.
     *
     * @return null when it has not after that time
     * @throws SQLException when it does not answer
     */
    @Nullable
    Connection open(PrimaryPosition position, Duration patience) throws SQLException;
}
