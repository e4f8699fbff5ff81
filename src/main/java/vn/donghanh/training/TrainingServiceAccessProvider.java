package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports every course that has started as a service accessed by the client, whatever its outcome. */
@ApplicationScoped
class TrainingServiceAccessProvider implements ServiceAccessProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return enrolments.findBegunBy(until).stream()
                .map(enrolment -> new AccessEvent(
                        enrolment.caseId(),
                        ServiceGroup.TRAINING,
                        enrolment.needKey(),
                        Objects.requireNonNull(enrolment.begunOn())))
                .toList();
    }
}
