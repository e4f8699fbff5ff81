package vn.donghanh.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.Outage;

/**
 * Readiness check of the keys, which are read anew from where they lie: what is in memory would open records for a while,
 * but no new client, and no start.
 */
@Readiness
@ApplicationScoped
public class KeysReadiness implements HealthCheck {
    private static final System.Logger LOG = System.getLogger(KeysReadiness.class.getName());

    @Inject
    KeyManager keys;

    @Resource
    ManagedExecutorService executor;

    private TimedProbe probe;
    private volatile @Nullable KeyConfigurationException fault;

    @PostConstruct
    void prepare() {
        probe = new TimedProbe(this::open, executor, DatabaseReadiness.TIMEOUT);
    }

    /**
     * Logs the sentence with the path once, and once that they are usable again; no answer shows it. A server of the keys that is away has its own
     * two lines.
     */
    private boolean open() {
        try {
            keys.requireUsable();
            if (fault != null) {
                LOG.log(System.Logger.Level.INFO, "The keys can be used again.");
                fault = null;
            }
            return true;
        } catch (KeyConfigurationException unusable) {
            if (!Outage.KEYS.covers(unusable)) {
                if (fault == null) {
                    LOG.log(System.Logger.Level.ERROR, unusable.getMessage());
                }
                fault = unusable;
            }
            return false;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys").status(isAnswering()).build();
    }

    boolean isAnswering() {
        return probe.isAnswering();
    }
}
