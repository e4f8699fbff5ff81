package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/**
 * The due dates of the follow-ups of an episode, and those that are recorded. A milestone without a record is missed once the day of the next one is nearer
 * than its own, or a later one is recorded: what a client says at six months is not the state after one.
 *
 * @param closedOn the day of the closing decision
 * @param held the days of the recorded ones
 */
record FollowUpPlan(LocalDate closedOn, Map<Milestone, LocalDate> due, Map<Milestone, LocalDate> held)
        implements Serializable {
    FollowUpPlan {
        due = Map.copyOf(due);
        held = Map.copyOf(held);
    }

    /** Returns the plan without the milestones that are not asked any more, once the client ended it or withdrew the consent. */
    FollowUpPlan ended() {
        return keeping(held.keySet());
    }

    /** Returns the plan as it ended after this day, on which the milestone that was next then may have been asked and can still be recorded. */
    FollowUpPlan endedAfter(LocalDate day) {
        Set<Milestone> kept = new HashSet<>(held.keySet());
        next(day).ifPresent(kept::add);
        return keeping(kept);
    }

    private FollowUpPlan keeping(Set<Milestone> kept) {
        Map<Milestone, LocalDate> asked = new HashMap<>(due);
        asked.keySet().retainAll(kept);
        return new FollowUpPlan(closedOn, asked, held);
    }

    List<Milestone> milestones() {
        return due.keySet().stream().sorted().toList();
    }

    /** Returns the milestones that can still be recorded on this day, the earliest first. */
    List<Milestone> open(LocalDate day) {
        return milestones().stream()
                .filter(milestone -> !held.containsKey(milestone) && !isMissed(milestone, day))
                .toList();
    }

    /** Returns the milestones that a record of this one leaves without a record for good. */
    List<Milestone> passedBy(Milestone recorded) {
        return milestones().stream()
                .filter(milestone -> milestone.compareTo(recorded) < 0 && !held.containsKey(milestone))
                .toList();
    }

    Optional<Milestone> next(LocalDate day) {
        return open(day).stream().findFirst();
    }

    /** Whether a milestone without a record cannot be recorded any more on this day. */
    boolean isMissed(Milestone milestone, LocalDate day) {
        return !held.containsKey(milestone)
                && (isPassed(milestone)
                        || milestone
                                .next()
                                .filter(next -> isNearer(next, milestone, day))
                                .isPresent());
    }

    /** Whether a later milestone is recorded. */
    boolean isPassed(Milestone milestone) {
        return held.keySet().stream().anyMatch(later -> later.compareTo(milestone) > 0);
    }

    private boolean isNearer(Milestone later, Milestone earlier, LocalDate day) {
        LocalDate before = due.get(earlier);
        LocalDate after = due.get(later);
        return before != null
                && after != null
                && ChronoUnit.DAYS.between(before, day) > ChronoUnit.DAYS.between(day, after);
    }

    LocalDate dueOn(Milestone milestone) {
        return Objects.requireNonNull(due.get(milestone));
    }

    boolean isComplete() {
        return held.containsKey(Milestone.MONTH_12);
    }

    /**
     * Returns the milestone that a record of the given day belongs to.
     *
     * @throws RuleViolationException when all are over, or the day is before the closing, or not after the due date of the previous milestone and the day
     *     of the previous record: one contact is no evidence of two points in time
     */
    Milestone milestoneOn(LocalDate day) {
        if (day.isBefore(closedOn)) {
            throw RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_BEFORE_CLOSING, closedOn);
        }
        Milestone next = next(day).orElseThrow(() -> new RuleViolationException(ClosingRule.FOLLOW_UP_COMPLETE));
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
