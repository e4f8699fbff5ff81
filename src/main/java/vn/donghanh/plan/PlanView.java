package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.plan.agreement.PlanConsent;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.security.StaffId;

/**
 * One version of a plan as shown on the page, decrypted for the user.
 *
 * @param comparedWith number of the version with which this one is compared; 0 without a comparison
 * @param safety null when there is none, or this user may not see it
 */
public record PlanView(
        int number,
        PlanStatus state,
        int version,
        int comparedWith,
        @Nullable String words,
        @Nullable LocalDate wordsOn,
        List<PlannedGoal> goals,
        List<String> removedGoals,
        PlanConsent consent,
        boolean hasSafety,
        @Nullable SafetyPlan safety,
        Signatures signatures)
        implements Serializable {

    /** @param needRank the client's rank of the need; 0 when the goal addresses none */
    public record PlannedGoal(
            String key,
            int number,
            int needRank,
            @Nullable String needLabelKey,
            boolean needWithdrawn,
            @Nullable String words,
            boolean added,
            boolean changed,
            @Nullable GoalResult result,
            @Nullable LocalDate reachedOn,
            List<Action> actions)
            implements Serializable {

        /** Whether the goal or its actions differ from the previous version, without being new. */
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

        /** Returns the number of actions that are not dropped. */
        public long activeCount() {
            return actions.stream()
                    .filter(action -> action.state() != PlanActionStatus.DROPPED)
                    .count();
        }
    }

    /**
     * @param code the action's number in the plan, for example 2.1
     * @param responsible name of the staff member or partner; null when the client is the owner
     * @param differs parts that differ from the previous version: what, who, due, resource
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
            @Nullable Completion completion,
            @Nullable Instant stateAt,
            boolean late,
            Set<String> differs)
            implements Serializable {
        public boolean differs(String part) {
            return differs.contains(part);
        }
    }

    /**
     * How a completed action was done.
     *
     * @param ground null when it was only marked as done, before evidence was required
     * @param evidence the record that proves it; null without one, or when the record was put right and proves it no more
     * @param words what was done, when no record proves it
     */
    public record Completion(
            @Nullable CompletionGround ground,
            ServiceEvidenceProvider.@Nullable ServiceEvidence evidence,
            @Nullable String words)
            implements Serializable {

        public boolean isTickedOnly() {
            return ground == null;
        }

        /** Whether the record that proved it was put right and proves it no more. */
        public boolean isWithoutEvidence() {
            return ground == CompletionGround.RECORD && evidence == null;
        }
    }

    /** The signatures of this version. */
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
