package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports every work that has begun as a service accessed by the client, however it ended. */
@ApplicationScoped
class PlacementServiceAccessProvider implements ServiceAccessProvider {
    @Inject
    PlacementRepository placements;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return placements.findStartedBy(until).stream()
                .map(placement -> new AccessEvent(
                        placement.caseId(),
                        ServiceGroup.JOB,
                        placement.needKey(),
                        Objects.requireNonNull(placement.startOn())))
                .toList();
    }
}
