package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.consent.ClosingReason;
import vn.donghanh.consent.DisclosureClosed;

/** A consent that is taken back takes the enrolment with it, in the same transaction. */
@ApplicationScoped
class TrainingWithdrawal {
    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentSteps steps;

    void follow(@Observes DisclosureClosed closed) {
        if (closed.reason() == ClosingReason.CONSENT_WITHDRAWN) {
            enrolments.of(closed.file()).stream()
                    .filter(one ->
                            one.code().equals(closed.code()) && one.status().isOpen())
                    .forEach(one -> steps.cancel(one, CancelCause.CONSENT_WITHDRAWN));
        }
    }
}
