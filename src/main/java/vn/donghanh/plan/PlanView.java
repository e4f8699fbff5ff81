package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * One version of a plan as a screen shows it, opened for its reader.
 *
 * @param comparedWith the number of the version that marks of difference refer to; 0 when there is none
 * @param safety null when there is none, or this reader does not see it
 */
public record PlanView(
        int number,
        PlanStatus state,
        int version,
        int comparedWith,
        @Nullable String words,
        @Nullable LocalDate wordsOn,
        boolean wordsChanged,
        List<Goal> goals,
        List<String> removedGoals,
        PlanConsent consent,
        boolean hasSafety,
        @Nullable SafetyPlan safety,
        Signatures signatures)
        implements Serializable {

    /** @param needRank her rank of the need; 0 when the goal answers none */
    public record Goal(
            String key,
            int number,
            int needRank,
            @Nullable String needLabelKey,
            @Nullable String words,
            boolean added,
            boolean changed,
            @Nullable GoalResult result,
            @Nullable LocalDate reachedOn,
            List<Action> actions)
            implements Serializable {

        /** Something in it differs from the version before, but it is not new. */
        public boolean hasChanges() {
            return !added
                    && (changed
                            || actions.stream()
                                    .anyMatch(action -> !action.differs().isEmpty()));
        }

        public long doneCount() {
            return actions.stream()
                    .filter(action -> action.state() == PlanActionStatus.DONE)
                    .count();
        }

        /** Actions that count: a dropped one does not. */
        public long activeCount() {
            return actions.stream()
                    .filter(action -> action.state() != PlanActionStatus.DROPPED)
                    .count();
        }
    }

    /**
     * @param code its place in the plan, as 2.1
     * @param responsible the name of the member of staff or of the partner; null when she herself does it
     * @param differs which parts differ from the version before: what, who, due, resource
     */
    public record Action(
            String key,
            String code,
            @Nullable String what,
            @Nullable ActionOwner owner,
            @Nullable StaffId staff,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Nullable String resource,
            PlanActionStatus state,
            @Nullable String reason,
            @Nullable Instant stateAt,
            boolean late,
            Set<String> differs)
            implements Serializable {
        public boolean differs(String part) {
            return differs.contains(part);
        }
    }

    /** Who did what to this version. */
    public record Signatures(
            String createdBy,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable String proposedBy,
            @Nullable Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate delegatedUntil,
            @Nullable String opinion)
            implements Serializable {}
}
