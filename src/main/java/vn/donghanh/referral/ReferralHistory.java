package vn.donghanh.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves of a referral that stand: those that were taken back, and the taking back itself, are left out. */
final class ReferralHistory {
    private final List<ReferralMove> standing = new ArrayList<>();

    /** @param moves all of them, in the order in which they were taken */
    ReferralHistory(List<ReferralMove> moves) {
        for (ReferralMove move : moves) {
            String corrected = move.corrects();
            if (corrected == null) {
                standing.add(move);
            } else {
                int wrong = standing.stream().map(ReferralMove::ref).toList().indexOf(corrected);
                standing.subList(wrong, standing.size()).clear();
            }
        }
    }

    boolean stands(ReferralMove move) {
        return standing.contains(move);
    }

    /** What the partner recorded last, while nobody has recorded anything after it: only that is taken back. */
    Optional<ReferralMove> reversible() {
        int last = standing.size() - 1;
        if (last > 0 && standing.get(last).isEndAfterMissing()) {
            last--;
        }
        return last < 0
                        || standing.get(last).told() != Told.PARTNER
                        || !standing.get(last).step().isReversible()
                ? Optional.empty()
                : Optional.of(standing.get(last));
    }

    /** The booking that holds. */
    Optional<ReferralMove> booking() {
        return booking(standing);
    }

    /** The booking that held before this move. */
    Optional<ReferralMove> bookingBefore(ReferralMove move) {
        return booking(standing.subList(0, standing.indexOf(move)));
    }

    private static Optional<ReferralMove> booking(List<ReferralMove> moves) {
        ReferralMove booking = null;
        for (ReferralMove move : moves) {
            switch (move.step()) {
                case SCHEDULE -> booking = move;
                case CALL_OFF -> booking = null;
                default -> {}
            }
        }
        return Optional.ofNullable(booking);
    }
}
