package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.AsOf;

/**
 * Reads all stays for statistics. Every admission to the shelter is a service accessed by the client: it answers the needs for shelter and safety. A stay is
 * recorded in the moment in which it happens. The caller must filter by access.
 */
@ApplicationScoped
public class StayStatisticsQueries implements ServiceAccessProvider {
    private static final Set<String> KINDS = Set.of(NeedKind.SHELTER.name(), NeedKind.SAFETY.name());

    @Inject
    StayRepository stays;

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return stays.findAdmittedUntil(asOf.instant()).stream()
                .flatMap(stay -> stay.admittedOn().stream()
                        .map(day -> new AccessEvent(stay.caseId(), ServiceGroup.PROTECTION, null, KINDS, day)))
                .toList();
    }
}
