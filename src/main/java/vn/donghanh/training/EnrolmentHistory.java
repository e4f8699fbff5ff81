package vn.donghanh.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The moves of an enrolment that stand. One that leads back takes away the last one that the school could take back, and the beginning
 * that followed it by itself.
 */
final class EnrolmentHistory {
    private final List<EnrolmentTransition> validTransitions = new ArrayList<>();

    /** @param moves all of them, in the order in which they were taken */
    EnrolmentHistory(List<EnrolmentTransition> moves) {
        for (EnrolmentTransition transition : moves) {
            if (transition.step().isReversal()) {
                validTransitions.subList(reversibleIndex(), validTransitions.size()).clear();
            } else {
                validTransitions.add(transition);
            }
        }
    }

    boolean isValid(EnrolmentTransition transition) {
        return validTransitions.contains(transition);
    }

    /** What the school recorded last, while nobody has recorded anything after it: only that is taken back. */
    Optional<EnrolmentTransition> findReversible() {
        int at = reversibleIndex();
        return at < 0 || !validTransitions.get(at).step().isReversible() ? Optional.empty() : Optional.of(validTransitions.get(at));
    }

    private int reversibleIndex() {
        int last = validTransitions.size() - 1;
        return last > 0 && validTransitions.get(last).source() == EnrolmentStatementSource.CLOCK ? last - 1 : last;
    }
}
