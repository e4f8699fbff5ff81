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
import vn.donghanh.security.StaffId;

/**
 * Opens a version for the screen and marks what differs from the version before.
 *
 * @param before the version to compare with, or null
 * @param opensSafety whether this reader sees the safety plan
 */
record PlanViewBuilder(
        CarePlan plan,
        @Nullable CarePlan before,
        List<NeedProvider.Need> needs,
        Map<StaffId, String> names,
        LocalDate today,
        boolean opensSafety,
        PlanCipher seals) {

    PlanView view() {
        String words = plan.words(seals);
        return new PlanView(
                plan.number(),
                plan.state(),
                plan.version(),
                before == null ? 0 : before.number(),
                words,
                plan.wordsOn(),
                before != null && !Objects.equals(words, before.words(seals)),
                plan.goals().stream().map(this::goal).toList(),
                leftOut(),
                plan.consent(seals).settled(),
                plan.hasSafetyPlan(),
                opensSafety && plan.hasSafetyPlan() ? plan.safety(seals) : null,
                steps(plan.record(seals)));
    }

    private PlanView.Goal goal(PlanGoal goal) {
        PlanGoal earlier = before == null ? null : before.find(goal.lineage());
        NeedProvider.Need need = needs.stream()
                .filter(one -> one.key().equals(goal.needKey()))
                .findFirst()
                .orElse(null);
        String words = goal.words(seals);
        return new PlanView.Goal(
                goal.lineage(),
                goal.position(),
                need == null ? 0 : need.rank(),
                need == null ? null : need.labelKey(),
                words,
                before != null && earlier == null,
                earlier != null && !Objects.equals(words, earlier.words(seals)),
                goal.result(),
                goal.reachedOn(),
                goal.actions().stream()
                        .map(action -> action(goal, earlier, action))
                        .toList());
    }

    private PlanView.Action action(PlanGoal goal, @Nullable PlanGoal earlierGoal, PlanAction action) {
        ActionContent text = action.text(seals);
        PlanAction earlier = earlierGoal == null ? null : earlierGoal.find(action.lineage());
        LocalDate due = text.dueOn();
        StaffId staff = text.staff();
        return new PlanView.Action(
                action.lineage(),
                goal.position() + "." + action.position(),
                text.what(),
                text.owner(),
                staff,
                staff == null ? text.outside() : names.get(staff),
                due,
                text.resource(),
                action.state(),
                text.reason(),
                action.stateAt(),
                due != null && due.isBefore(today) && action.state().isOpen(),
                differences(text, earlierGoal, earlier));
    }

    /** In a new goal nothing is marked by itself: the whole goal is new. */
    private Set<String> differences(ActionContent now, @Nullable PlanGoal earlierGoal, @Nullable PlanAction earlier) {
        Set<String> parts = new LinkedHashSet<>();
        if (earlierGoal == null) {
            return parts;
        }
        ActionContent then = earlier == null ? null : earlier.text(seals);
        mark(parts, "what", then == null || !Objects.equals(now.what(), then.what()));
        mark(
                parts,
                "who",
                then == null
                        || now.owner() != then.owner()
                        || !Objects.equals(now.staff(), then.staff())
                        || !Objects.equals(now.outside(), then.outside()));
        mark(parts, "due", then == null || !Objects.equals(now.dueOn(), then.dueOn()));
        mark(parts, "resource", then == null || !Objects.equals(now.resource(), then.resource()));
        return parts;
    }

    private static void mark(Set<String> parts, String part, boolean differs) {
        if (differs) {
            parts.add(part);
        }
    }

    /** Goals of the version before that this one no longer has. */
    private List<String> leftOut() {
        List<String> words = new ArrayList<>();
        if (before != null) {
            for (PlanGoal goal : before.goals()) {
                if (plan.find(goal.lineage()) == null) {
                    words.add(Objects.requireNonNullElse(goal.words(seals), ""));
                }
            }
        }
        return words;
    }

    private PlanView.Signatures steps(PlanSignature record) {
        return new PlanView.Signatures(
                Objects.requireNonNullElse(names.get(record.createdBy()), ""),
                record.createdAt(),
                record.submittedAt(),
                name(record.proposedBy()),
                record.proposedAt(),
                name(record.decidedBy()),
                record.decidedAt(),
                record.delegatedUntil(),
                record.opinion());
    }

    private @Nullable String name(@Nullable StaffId id) {
        return id == null ? null : names.get(id);
    }
}
