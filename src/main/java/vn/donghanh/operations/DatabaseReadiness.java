package vn.donghanh.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.donghanh.shared.Outage;

/**
 * Readiness check of the database: a node without it can serve nobody, so the load balancer sends no requests to it.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    private TimedProbe probe;

    @PostConstruct
    void prepare() {
        probe = new TimedProbe(() -> query(database), executor, TIMEOUT);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isAnswering()).build();
    }

    boolean isAnswering() {
        return probe.isAnswering();
    }

    static boolean query(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.max(1, Math.toIntExact(TIMEOUT.toSeconds())));
            return statement.execute("select 1");
        } catch (SQLException lost) {
            Outage.DATABASE.covers(lost);
            throw lost;
        }
    }
}
