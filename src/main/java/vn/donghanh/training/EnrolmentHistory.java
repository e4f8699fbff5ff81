package vn.donghanh.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.donghanh.shared.AsOf;

/**
 * The valid transitions of an enrolment. A reversal removes the last transition that the school could revert, together with an automatic
 * start that followed it.
 */
public final class EnrolmentHistory {
    private final List<EnrolmentTransition> validTransitions = new ArrayList<>();

    /** @param transitions all transitions, in the order in which they were recorded */
    public EnrolmentHistory(List<EnrolmentTransition> transitions) {
        for (EnrolmentTransition transition : transitions) {
            if (transition.step().isReversal()) {
                validTransitions
                        .subList(reversibleIndex(), validTransitions.size())
                        .clear();
            } else {
                validTransitions.add(transition);
            }
        }
    }

    /**
     * Returns the valid transitions that happened by the end of a day, as they were recorded at the cutoff.
     *
     * @param transitions all transitions, in the order in which they were recorded
     */
    static List<EnrolmentTransition> asOf(List<EnrolmentTransition> transitions, AsOf asOf) {
        List<EnrolmentTransition> recorded = transitions.stream()
                .filter(transition -> !transition.at().isAfter(asOf.cutoff()))
                .toList();
        return new EnrolmentHistory(recorded)
                .validTransitions.stream()
                        .filter(transition -> !transition.on().isAfter(asOf.day()))
                        .toList();
    }

    boolean isValid(EnrolmentTransition transition) {
        return validTransitions.contains(transition);
    }

    /** Returns the school's last entry if nothing has been recorded after it; only that entry can be reverted. */
    Optional<EnrolmentTransition> findReversible() {
        int at = reversibleIndex();
        return at < 0 || !validTransitions.get(at).step().isReversible()
                ? Optional.empty()
                : Optional.of(validTransitions.get(at));
    }

    private int reversibleIndex() {
        int last = validTransitions.size() - 1;
        return last > 0 && validTransitions.get(last).source() == EnrolmentStatementSource.SYSTEM ? last - 1 : last;
    }
}
