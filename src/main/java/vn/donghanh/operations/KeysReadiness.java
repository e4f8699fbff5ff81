package vn.donghanh.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.donghanh.encryption.KeyManager;

/**
 * Readiness check of the keys, which are read anew from where they lie: what is in memory would open records for a while,
 * but no new client, and no start.
 */
@Readiness
@ApplicationScoped
public class KeysReadiness implements HealthCheck {
    @Inject
    KeyManager keys;

    @Resource
    ManagedExecutorService executor;

    private TimedProbe probe;

    @PostConstruct
    void prepare() {
        probe = new TimedProbe(this::open, executor, DatabaseReadiness.TIMEOUT);
    }

    private boolean open() {
        keys.requireUsable();
        return true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys").status(isAnswering()).build();
    }

    boolean isAnswering() {
        return probe.isAnswering();
    }
}
