package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.consent.DisclosureEndReason;
import vn.donghanh.consent.DisclosureEnded;

/** Cancels the enrolment in the same transaction when the client withdraws the consent. */
@ApplicationScoped
class EnrolmentWithdrawalObserver {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    void onDisclosureEnded(@Observes DisclosureEnded closed) {
        if (closed.reason() == DisclosureEndReason.CONSENT_WITHDRAWN) {
            enrolments.findByCase(closed.caseId()).stream()
                    .filter(enrolment -> enrolment.code().equals(closed.code())
                            && enrolment.status().isOpen())
                    .forEach(enrolment -> transitions.cancel(enrolment, EnrolmentCancelReason.CONSENT_WITHDRAWN));
        }
    }
}
