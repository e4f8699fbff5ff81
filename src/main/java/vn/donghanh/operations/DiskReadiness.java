package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the free disk space. Always up, even when space is short: users can still read on this node, and another node
 * would use the same database's disk.
 */
@Readiness
@ApplicationScoped
public class DiskReadiness implements HealthCheck {
    @Inject
    DiskSpaceMonitor disk;

    @Override
    public HealthCheckResponse call() {
        DiskSpace room = disk.space();
        return HealthCheckResponse.named("disk")
                .up()
                .withData("saving", room.isShort() ? "stopped: nearly full" : "goes on")
                .withData("free_mb", room.free())
                .withData("bound_mb", room.bound())
                .build();
    }
}
