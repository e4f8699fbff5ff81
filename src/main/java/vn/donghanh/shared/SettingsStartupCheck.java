package vn.donghanh.shared;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Aborts the start when a setting is missing or invalid, or the database rejects the connection. Runs as a Hibernate
 * integrator, because the database is the first resource used at the start, before any bean exists.
 */
public class SettingsStartupCheck implements Integrator {
    @Override
    public void integrate(Metadata tables, BootstrapContext context, SessionFactoryImplementor sessions) {
        List<String> complaints = new Settings().problems();
        if (!complaints.isEmpty()) {
            throw refusal(String.join(" ", complaints), null);
        }
        JdbcConnectionAccess database = sessions.getJdbcServices().getBootstrapJdbcConnectionAccess();
        try {
            database.releaseConnection(database.obtainConnection());
        } catch (SQLException unreachable) {
            throw refusal(
                    "The database does not answer to DH_DB_URL, DH_DB_USER and DH_DB_PASSWORD: " + reason(unreachable),
                    unreachable);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry services) {
        // nothing to release
    }

    private static IllegalStateException refusal(String sentences, @Nullable Exception cause) {
        return new IllegalStateException("Đồng Hành does not start. " + sentences, cause);
    }

    /** Returns the message of the root cause; the outer exceptions only repeat that there is no connection. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }
}
