package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports every admission to the shelter as a service accessed by the client: it answers the needs for shelter and safety. */
@ApplicationScoped
class StayAccessProvider implements ServiceAccessProvider {
    private static final Set<String> KINDS = Set.of(NeedKind.SHELTER.name(), NeedKind.SAFETY.name());

    @Inject
    StayRepository stays;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return stays.findAdmitted().stream()
                .flatMap(stay -> stay.admittedOn().stream()
                        .filter(day -> !day.isAfter(until))
                        .map(day -> new AccessEvent(stay.caseId(), ServiceGroup.PROTECTION, null, KINDS, day)))
                .toList();
    }
}
