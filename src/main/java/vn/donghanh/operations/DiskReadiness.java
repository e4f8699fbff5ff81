package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how much of the disk is free. It is up even when that is too little: people still read here, and another node would have no more of the same database's disk. */
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
