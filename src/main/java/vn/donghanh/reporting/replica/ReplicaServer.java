package vn.donghanh.reporting.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A replica with MariaDB, which knows by the numbers of transactions what it has. */
record ReplicaServer(DataSource connections) implements ReplicaSource {
    @Override
    public @Nullable Connection open(PrimaryPosition position, Duration patience) throws SQLException {
        Connection connection = connections.getConnection();
        boolean current = false;
        try {
            current = hasAll(connection, position, patience);
            return current ? connection : null;
        } finally {
            if (!current) {
                connection.close();
            }
        }
    }

    /** After a failover the address may lead to the primary itself, which waits for nobody. */
    private static boolean hasAll(Connection connection, PrimaryPosition position, Duration patience)
            throws SQLException {
        if (serverId(connection) == position.serverId()) {
            return true;
        }
        if (position.transactions().isEmpty()) {
            return false;
        }
        try (PreparedStatement waiting = connection.prepareStatement("select master_gtid_wait(?, ?)")) {
            waiting.setString(1, position.transactions());
            waiting.setDouble(2, patience.toMillis() / 1000.0);
            try (ResultSet answer = waiting.executeQuery()) {
                return answer.next() && answer.getInt(1) == 0 && !answer.wasNull();
            }
        }
    }

    private static long serverId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select @@server_id")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
