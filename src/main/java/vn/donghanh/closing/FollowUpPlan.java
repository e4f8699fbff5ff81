package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/** The due dates of the follow-ups of an episode and the milestones already recorded. */
record FollowUpPlan(Map<Milestone, LocalDate> due, Set<Milestone> recorded) implements Serializable {
    FollowUpPlan {
        due = Map.copyOf(due);
        recorded = Set.copyOf(recorded);
    }

    /** Returns the plan without the milestones that are not asked any more, once the client ended it or withdrew the consent. */
    FollowUpPlan ended() {
        Map<Milestone, LocalDate> asked = new HashMap<>(due);
        asked.keySet().retainAll(recorded);
        return new FollowUpPlan(asked, recorded);
    }

    List<Milestone> milestones() {
        return due.keySet().stream().sorted().toList();
    }

    Optional<Milestone> next() {
        return Milestone.next(recorded);
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
     * @throws RuleViolationException when all are recorded, or the day is not after the due date of the previous milestone
     */
    Milestone nextMilestoneOn(LocalDate day) {
        Milestone next = next().orElseThrow(() -> new RuleViolationException(ClosingRule.FOLLOW_UP_COMPLETE));
        next.previous()
                .map(this::dueOn)
                .filter(earliest -> !day.isAfter(earliest))
                .ifPresent(earliest -> {
                    throw RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_NOT_YET, earliest);
                });
        return next;
    }
}
