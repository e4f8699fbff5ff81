package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;

/**
 * The due dates of the follow-ups of an episode, and those that are recorded.
 *
 * @param held the days of the recorded ones
 */
record FollowUpPlan(Map<Milestone, LocalDate> due, Map<Milestone, LocalDate> held) implements Serializable {
    FollowUpPlan {
        due = Map.copyOf(due);
        held = Map.copyOf(held);
    }

    /** Returns the plan without the milestones that are not asked any more, once the client ended it or withdrew the consent. */
    FollowUpPlan ended() {
        Map<Milestone, LocalDate> asked = new HashMap<>(due);
        asked.keySet().retainAll(held.keySet());
        return new FollowUpPlan(asked, held);
    }

    List<Milestone> milestones() {
        return due.keySet().stream().sorted().toList();
    }

    /** Returns the milestones without a record, the earliest first. */
    List<Milestone> open() {
        return milestones().stream()
                .filter(milestone -> !held.containsKey(milestone))
                .toList();
    }

    Optional<Milestone> next() {
        return Milestone.next(held.keySet());
    }

    LocalDate dueOn(Milestone milestone) {
        return Objects.requireNonNull(due.get(milestone));
    }

    boolean isComplete() {
        return next().isEmpty();
    }

    /**
     * Returns the milestone that a record of the given day belongs to.
     *
     * @throws RuleViolationException when all are recorded, or the day is not after the due date of the previous milestone and the day of
     *     the previous record: one contact is no evidence of two points in time
     */
    Milestone nextMilestoneOn(LocalDate day) {
        Milestone next = next().orElseThrow(() -> new RuleViolationException(ClosingRule.FOLLOW_UP_COMPLETE));
        next.previous()
                .map(this::dueOn)
                .filter(earliest -> !day.isAfter(earliest))
                .ifPresent(earliest -> {
                    throw RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_NOT_YET, earliest);
                });
        held.values().stream()
                .max(Comparator.naturalOrder())
                .filter(last -> !day.isAfter(last))
                .ifPresent(last -> {
                    throw RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_NOT_AFTER_LAST, last);
                });
        return next;
    }
}
