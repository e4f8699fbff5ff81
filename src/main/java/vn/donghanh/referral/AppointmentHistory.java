package vn.donghanh.referral;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.StepHistory;

/** The appointments among the valid transitions of a referral. */
final class AppointmentHistory {
    private AppointmentHistory() {}

    /**
     * Returns the transition that made the current appointment.
     *
     * @param transitions the valid ones, in the order in which they were recorded
     */
    static Optional<ReferralTransition> findCurrent(List<ReferralTransition> transitions) {
        @Nullable ReferralTransition booking = null;
        for (ReferralTransition transition : transitions) {
            switch (transition.step()) {
                case SCHEDULE -> booking = transition;
                case CALL_OFF -> booking = null;
                default -> {}
            }
        }
        return Optional.ofNullable(booking);
    }

    /** Returns the appointment that was current before this transition. */
    static Optional<ReferralTransition> findBefore(
            StepHistory<ReferralTransition> history, ReferralTransition transition) {
        List<ReferralTransition> valid = history.validSteps();
        return findCurrent(valid.subList(0, valid.indexOf(transition)));
    }
}
