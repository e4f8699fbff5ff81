package vn.donghanh.training;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** What the product does by itself: a course begins on its first day. A use case of nobody's, with its event; doing it twice changes nothing. */
@UseCases
public class TrainingClock {
    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentSteps steps;

    @Inject
    AuditTrail trail;

    @PublicUseCase
    @AuditAction("training.begin")
    public void begin(String ref) {
        enrolments.locked(ref).ifPresent(enrolment -> {
            trail.about("disclosure", EnrolmentSteps.about(enrolment));
            steps.begin(enrolment);
        });
    }
}
