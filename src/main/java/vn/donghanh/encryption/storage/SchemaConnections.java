package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import vn.donghanh.shared.KeyStorageException;
import vn.donghanh.shared.persistence.WriteMode;

/**
 * Connections to the schema of the keys. After one was lost, or a transaction was ended in favour of another one, the whole is tried again: what it
 * changes has to find what an earlier attempt may have committed.
 */
final class SchemaConnections {
    private static final int ATTEMPTS = 3;

    private final String location;
    private final ConnectionSource source;

    /** @param location setting and address, for sentences */
    SchemaConnections(String location, ConnectionSource source) {
        this.location = location;
        this.source = source;
    }

    /** Statements that only the server can refuse. */
    interface SqlWork<T> {
        T run(SchemaStatements statements) throws SQLException;
    }

    /** Statements among which keys are made or opened. */
    interface SqlKeyWork<T> {
        T run(SchemaStatements statements) throws SQLException, IOException, GeneralSecurityException;
    }

    String location() {
        return location;
    }

    /** Reads, each statement by itself. */
    <T> T read(SqlWork<T> reading) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.open()) {
                return reading.run(new SchemaStatements(connection));
            } catch (SQLException failed) {
                requireRepeatable(failed, attempt);
            }
        }
    }

    /** Writes in one transaction, which is committed when this returns. */
    <T> void write(SqlWork<T> writing) throws IOException {
        try {
            transaction(writing::run);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Works in one transaction, which is committed when this returns. */
    <T> T transaction(SqlKeyWork<T> work) throws IOException, GeneralSecurityException {
        WriteMode.CURRENT.requireWritable();
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.open()) {
                return committed(connection, work);
            } catch (SQLException failed) {
                requireRepeatable(failed, attempt);
            }
        }
    }

    private void requireRepeatable(SQLException failed, int attempt) throws KeyStorageException {
        String sqlState = String.valueOf(failed.getSQLState());
        boolean repeatable = sqlState.startsWith("08") || sqlState.equals("40001");
        if (attempt == ATTEMPTS || !repeatable) {
            throw failure(failed);
        }
    }

    /** Returns what is thrown in the place of an exception of the driver. */
    KeyStorageException failure(SQLException failed) {
        return new KeyStorageException(location, failed);
    }

    private static <T> T committed(Connection connection, SqlKeyWork<T> work)
            throws SQLException, IOException, GeneralSecurityException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T done = work.run(new SchemaStatements(connection));
            connection.commit();
            committed = true;
            return done;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
            restoreAutoCommit(connection);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // a server that lost the connection has rolled back, and what failed first is thrown
        }
    }

    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            // the connection is not used again
        }
    }
}
