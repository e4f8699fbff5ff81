package vn.donghanh.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves of a referral that stand: those that were taken back, and the taking back itself, are left out. */
public final class ReferralHistory {
    private final List<ReferralTransition> validTransitions = new ArrayList<>();

    /** @param moves all of them, in the order in which they were taken */
    public ReferralHistory(List<ReferralTransition> moves) {
        for (ReferralTransition transition : moves) {
            String corrected = transition.corrects();
            if (corrected == null) {
                validTransitions.add(transition);
            } else {
                int wrong =
                        validTransitions.stream().map(ReferralTransition::ref).toList().indexOf(corrected);
                validTransitions.subList(wrong, validTransitions.size()).clear();
            }
        }
    }

    public boolean isValid(ReferralTransition transition) {
        return validTransitions.contains(transition);
    }

    /** What the partner recorded last, while nobody has recorded anything after it: only that is taken back. */
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

    /** The booking that holds. */
    Optional<ReferralTransition> currentBooking() {
        return currentBooking(validTransitions);
    }

    /** The booking that held before this move. */
    Optional<ReferralTransition> bookingBefore(ReferralTransition transition) {
        return currentBooking(validTransitions.subList(0, validTransitions.indexOf(transition)));
    }

    private static Optional<ReferralTransition> currentBooking(List<ReferralTransition> moves) {
        ReferralTransition booking = null;
        for (ReferralTransition transition : moves) {
            switch (transition.step()) {
                case SCHEDULE -> booking = transition;
                case CALL_OFF -> booking = null;
                default -> {}
            }
        }
        return Optional.ofNullable(booking);
    }
}
