package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.AccessEventSource;
import vn.donghanh.casefile.ServiceGroup;

/** A course that has begun is help that reached her, whatever becomes of it. */
@ApplicationScoped
class TrainingAccess implements AccessEventSource {
    @Inject
    Enrolments enrolments;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return enrolments.begunBy(until).stream()
                .map(one -> new AccessEvent(
                        one.caseId(), ServiceGroup.TRAINING, one.needKey(), Objects.requireNonNull(one.begunOn())))
                .toList();
    }
}
