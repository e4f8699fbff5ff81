package vn.donghanh.shared.persistence;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.Configurable;

/**
 * Gives Hibernate the connections of the server's data source, and the one that a thread has chosen while it reads over that one, such as from a replica.
 * Whoever chose a connection closes it.
 */
public class ChosenConnections implements ConnectionProvider, Configurable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Connection> CHOSEN = new ThreadLocal<>();

    @SuppressWarnings("NullAway.Init") // configured before it is asked
    private transient DataSource database;

    /** Reads with a connection. The reading begins a transaction of its own, so that no session goes on that has another one. */
    public static <T> T reading(Connection chosen, Supplier<T> reading) {
        if (CHOSEN.get() != null) {
            throw new IllegalStateException("this thread reads over another connection already");
        }
        CHOSEN.set(chosen);
        try {
            return reading.get();
        } finally {
            CHOSEN.remove();
        }
    }

    @Override
    public void configure(Map<String, Object> values) {
        database = (DataSource) Objects.requireNonNull(values.get(AvailableSettings.JAKARTA_JTA_DATASOURCE));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection chosen = CHOSEN.get();
        return chosen == null ? database.getConnection() : chosen;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // it is the very same, or another one
    public void closeConnection(Connection connection) throws SQLException {
        if (connection != CHOSEN.get()) {
            connection.close();
        }
    }

    /** The pool of the server bears it: within a transaction it gives the same connection again. */
    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this) || type.isInstance(database);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type.isInstance(database)) {
            return type.cast(database);
        }
        throw new UnknownUnwrapTypeException(type);
    }
}
