package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.donghanh.encryption.AlteredValues;

/**
 * Shows how many values this server could not decrypt although it should. It stays ready: everything else can be worked on, and
 * another server reads the same values.
 */
@Readiness
@ApplicationScoped
public class AlteredValuesReadiness implements HealthCheck {
    @Inject
    AlteredValues altered;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("encrypted values")
                .up()
                .withData("unreadable", altered.count())
                .build();
    }
}
