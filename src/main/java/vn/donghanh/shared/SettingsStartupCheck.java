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
 * Stops the start when a setting is missing or wrong, or the database does not take what they say. The database is the first thing that
 * a start touches, before any bean exists, so this stands at the persistence unit's door.
 */
public class SettingsStartupCheck implements Integrator {
    @Override
    public void integrate(Metadata tables, BootstrapContext start, SessionFactoryImplementor sessions) {
        List<String> complaints = new Settings().problems();
        if (!complaints.isEmpty()) {
            throw refusal(String.join(" ", complaints), null);
        }
        JdbcConnectionAccess database = sessions.getJdbcServices().getBootstrapJdbcConnectionAccess();
        try {
            database.releaseConnection(database.obtainConnection());
        } catch (SQLException away) {
            throw refusal(
                    "The database does not answer to DH_DB_URL, DH_DB_USER and DH_DB_PASSWORD: " + reason(away), away);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry services) {
        // nothing was opened
    }

    private static IllegalStateException refusal(String sentences, @Nullable Exception cause) {
        return new IllegalStateException("Đồng Hành does not start. " + sentences, cause);
    }

    /** What the database itself said; the layers above only repeat that there is no connection. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }
}
