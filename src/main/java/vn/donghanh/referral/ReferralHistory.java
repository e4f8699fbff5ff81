package vn.donghanh.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves of a referral that stand: those that were taken back, and the taking back itself, are left out. */
public final class ReferralHistory {
    private final List<ReferralTransition> standing = new ArrayList<>();

    /** @param moves all of them, in the order in which they were taken */
    public ReferralHistory(List<ReferralTransition> moves) {
        for (ReferralTransition move : moves) {
            String corrected = move.corrects();
            if (corrected == null) {
                standing.add(move);
            } else {
                int wrong =
                        standing.stream().map(ReferralTransition::ref).toList().indexOf(corrected);
                standing.subList(wrong, standing.size()).clear();
            }
        }
    }

    public boolean isValid(ReferralTransition move) {
        return standing.contains(move);
    }

    /** What the partner recorded last, while nobody has recorded anything after it: only that is taken back. */
    public Optional<ReferralTransition> reversible() {
        int last = standing.size() - 1;
        if (last > 0 && standing.get(last).isEndAfterMissing()) {
            last--;
        }
        return last < 0
                        || standing.get(last).source() != ReferralStatementSource.PARTNER
                        || !standing.get(last).step().isReversible()
                ? Optional.empty()
                : Optional.of(standing.get(last));
    }

    /** The booking that holds. */
    Optional<ReferralTransition> booking() {
        return booking(standing);
    }

    /** The booking that held before this move. */
    Optional<ReferralTransition> bookingBefore(ReferralTransition move) {
        return booking(standing.subList(0, standing.indexOf(move)));
    }

    private static Optional<ReferralTransition> booking(List<ReferralTransition> moves) {
        ReferralTransition booking = null;
        for (ReferralTransition move : moves) {
            switch (move.step()) {
                case SCHEDULE -> booking = move;
                case CALL_OFF -> booking = null;
                default -> {}
            }
        }
        return Optional.ofNullable(booking);
    }
}
