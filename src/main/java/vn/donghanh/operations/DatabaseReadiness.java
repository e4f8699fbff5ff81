package vn.donghanh.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

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

    private DatabaseProbe probe;

    @PostConstruct
    void prepare() {
        probe = new DatabaseProbe(database, executor, TIMEOUT);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(probe.isAnswering()).build();
    }
}
