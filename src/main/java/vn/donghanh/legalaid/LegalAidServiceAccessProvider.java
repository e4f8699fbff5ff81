package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports every matter that a legal aid centre has accepted as a service accessed by the client, whatever came of it. */
@ApplicationScoped
class LegalAidServiceAccessProvider implements ServiceAccessProvider {
    @Inject
    LegalAidRepository matters;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return matters.findAcceptedBy(until).stream()
                .map(matter -> new AccessEvent(
                        matter.caseId(),
                        ServiceGroup.COUNSELLING_LEGAL,
                        matter.needKey(),
                        Objects.requireNonNull(matter.acceptedOn())))
                .toList();
    }
}
