package vn.donghanh.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The moves of an enrolment that stand. One that leads back takes away the last one that the school could take back, and the beginning
 * that followed it by itself.
 */
final class EnrolmentHistory {
    private final List<EnrolmentTransition> standing = new ArrayList<>();

    /** @param moves all of them, in the order in which they were taken */
    EnrolmentHistory(List<EnrolmentTransition> moves) {
        for (EnrolmentTransition move : moves) {
            if (move.step().isBackwards()) {
                standing.subList(reversibleAt(), standing.size()).clear();
            } else {
                standing.add(move);
            }
        }
    }

    boolean isValid(EnrolmentTransition move) {
        return standing.contains(move);
    }

    /** What the school recorded last, while nobody has recorded anything after it: only that is taken back. */
    Optional<EnrolmentTransition> reversible() {
        int at = reversibleAt();
        return at < 0 || !standing.get(at).step().isReversible() ? Optional.empty() : Optional.of(standing.get(at));
    }

    private int reversibleAt() {
        int last = standing.size() - 1;
        return last > 0 && standing.get(last).by() == EnrolmentStatementSource.CLOCK ? last - 1 : last;
    }
}
