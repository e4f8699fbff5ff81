package vn.donghanh.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.donghanh.shared.AsOf;

/** The valid transitions of a referral, without reverted transitions and their reversals. */
public final class ReferralHistory {
    private final List<ReferralTransition> validTransitions = new ArrayList<>();

    /** @param transitions all transitions, in the order in which they were recorded */
    public ReferralHistory(List<ReferralTransition> transitions) {
        for (ReferralTransition transition : transitions) {
            String corrected = transition.corrects();
            if (corrected == null) {
                validTransitions.add(transition);
            } else {
                int reverted = validTransitions.stream()
                        .map(ReferralTransition::ref)
                        .toList()
                        .indexOf(corrected);
                validTransitions.subList(reverted, validTransitions.size()).clear();
            }
        }
    }

    /**
     * Returns the valid transitions that happened by the end of a day, as they were recorded at the cutoff.
     *
     * @param transitions all transitions, in the order in which they were recorded
     */
    static List<ReferralTransition> asOf(List<ReferralTransition> transitions, AsOf asOf) {
        List<ReferralTransition> recorded = transitions.stream()
                .filter(transition -> !transition.at().isAfter(asOf.cutoff()))
                .toList();
        return new ReferralHistory(recorded)
                .validTransitions.stream()
                        .filter(transition -> !transition.occurredOn().isAfter(asOf.day()))
                        .toList();
    }

    public boolean isValid(ReferralTransition transition) {
        return validTransitions.contains(transition);
    }

    /** Returns the partner's last entry if nothing has been recorded after it; only that entry can be reverted. */
    public Optional<ReferralTransition> findReversible() {
        int last = validTransitions.size() - 1;
        if (last > 0 && validTransitions.get(last).isNoShowCancellation()) {
            last--;
        }
        return last < 0
                        || validTransitions.get(last).source() != ReferralStatementSource.PARTNER
                        || !validTransitions.get(last).step().isReversible()
                ? Optional.empty()
                : Optional.of(validTransitions.get(last));
    }

    /** Returns the current appointment. */
    Optional<ReferralTransition> currentBooking() {
        return currentBooking(validTransitions);
    }

    /** Returns the appointment that was current before this transition. */
    Optional<ReferralTransition> bookingBefore(ReferralTransition transition) {
        return currentBooking(validTransitions.subList(0, validTransitions.indexOf(transition)));
    }

    private static Optional<ReferralTransition> currentBooking(List<ReferralTransition> transitions) {
        ReferralTransition booking = null;
        for (ReferralTransition transition : transitions) {
            switch (transition.step()) {
                case SCHEDULE -> booking = transition;
                case CALL_OFF -> booking = null;
                default -> {}
            }
        }
        return Optional.ofNullable(booking);
    }
}
