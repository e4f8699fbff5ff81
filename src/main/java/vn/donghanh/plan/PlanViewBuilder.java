package vn.donghanh.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.plan.agreement.PlanSignature;
import vn.donghanh.plan.progress.ActionCompletion;
import vn.donghanh.security.StaffId;

/**
 * Builds the view of a version and marks its differences from the previous version.
 *
 * @param before the version for comparison, or null
 * @param safetyVisible whether the user may see the safety plan
 * @param evidence the records that prove actions, by reference
 */
record PlanViewBuilder(
        CarePlan plan,
        @Nullable CarePlan before,
        List<NeedProvider.NeedSummary> needs,
        Map<StaffId, String> names,
        LocalDate today,
        boolean safetyVisible,
        Map<String, ServiceEvidence> evidence,
        PlanCipher cipher) {

    PlanView build() {
        String words = plan.words(cipher);
        return new PlanView(
                plan.number(),
                plan.state(),
                plan.version(),
                before == null ? 0 : before.number(),
                words,
                plan.wordsOn(),
                plan.goals().stream().map(this::goal).toList(),
                removedGoals(),
                plan.consent(cipher).normalised(),
                plan.hasSafetyPlan(),
                safetyVisible && plan.hasSafetyPlan() ? plan.safety(cipher) : null,
                signatures(plan.signature(cipher)));
    }

    private PlanView.PlannedGoal goal(PlanGoal goal) {
        PlanGoal earlier = before == null ? null : before.findGoal(goal.lineage());
        NeedProvider.NeedSummary need = needs.stream()
                .filter(candidate -> candidate.key().equals(goal.needKey()))
                .findFirst()
                .orElse(null);
        String words = goal.words(cipher);
        return new PlanView.PlannedGoal(
                goal.lineage(),
                goal.position(),
                need == null ? 0 : need.rank(),
                need == null ? null : need.labelKey(),
                need != null && need.withdrawn(),
                words,
                before != null && earlier == null,
                earlier != null && !Objects.equals(words, earlier.words(cipher)),
                goal.result(),
                goal.reachedOn(),
                goal.actions().stream()
                        .map(action -> action(goal, earlier, action))
                        .toList());
    }

    private PlanView.Action action(PlanGoal goal, @Nullable PlanGoal earlierGoal, PlanAction action) {
        ActionContent text = action.content(cipher);
        PlanAction earlier = earlierGoal == null ? null : earlierGoal.findAction(action.lineage());
        LocalDate due = text.dueOn();
        StaffId staff = text.staff();
        return new PlanView.Action(
                action.lineage(),
                goal.position() + "." + action.position(),
                text.what(),
                text.owner(),
                staff,
                staff == null ? text.partnerName() : names.get(staff),
                due,
                text.resource(),
                action.state(),
                text.reason(),
                completion(action),
                action.stateAt(),
                due != null && due.isBefore(today) && action.state().isOpen(),
                differences(text, earlierGoal, earlier));
    }

    private PlanView.@Nullable Completion completion(PlanAction action) {
        if (action.state() != PlanActionStatus.DONE) {
            return null;
        }
        ActionCompletion completion = action.completion(cipher);
        String ref = completion.ref();
        return new PlanView.Completion(completion.ground(), ref == null ? null : evidence.get(ref), completion.words());
    }

    /** Returns the parts of an action that differ; in a new goal nothing is marked separately. */
    private Set<String> differences(ActionContent now, @Nullable PlanGoal earlierGoal, @Nullable PlanAction earlier) {
        Set<String> parts = new LinkedHashSet<>();
        if (earlierGoal == null) {
            return parts;
        }
        ActionContent then = earlier == null ? null : earlier.content(cipher);
        addIf(parts, "what", then == null || !Objects.equals(now.what(), then.what()));
        addIf(
                parts,
                "who",
                then == null
                        || now.owner() != then.owner()
                        || !Objects.equals(now.staff(), then.staff())
                        || !Objects.equals(now.partnerName(), then.partnerName()));
        addIf(parts, "due", then == null || !Objects.equals(now.dueOn(), then.dueOn()));
        addIf(parts, "resource", then == null || !Objects.equals(now.resource(), then.resource()));
        return parts;
    }

    private static void addIf(Set<String> parts, String part, boolean differs) {
        if (differs) {
            parts.add(part);
        }
    }

    /** Returns the goals of the previous version that this one no longer contains. */
    private List<String> removedGoals() {
        List<String> words = new ArrayList<>();
        if (before != null) {
            for (PlanGoal goal : before.goals()) {
                if (plan.findGoal(goal.lineage()) == null) {
                    words.add(Objects.requireNonNullElse(goal.words(cipher), ""));
                }
            }
        }
        return words;
    }

    private PlanView.Signatures signatures(PlanSignature signature) {
        return new PlanView.Signatures(
                Objects.requireNonNullElse(names.get(signature.createdBy()), ""),
                signature.createdAt(),
                signature.submittedAt(),
                name(signature.proposedBy()),
                signature.proposedAt(),
                name(signature.decidedBy()),
                signature.decidedAt(),
                signature.delegatedUntil(),
                signature.opinion());
    }

    private @Nullable String name(@Nullable StaffId id) {
        return id == null ? null : names.get(id);
    }
}
