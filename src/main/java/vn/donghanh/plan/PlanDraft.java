package vn.donghanh.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;

/**
 * The whole plan as it stands on the form. Anything may be missing: what a submission asks for, the entity says.
 *
 * @param number the version of the plan that the form was filled from; 0 while there is none
 * @param version the state of that version when it was read
 * @param words what she wants, in her words
 */
public record PlanDraft(
        int number,
        int version,
        @Nullable @Size(max = 1000) String words,
        List<@Valid GoalDraft> goals,
        @Nullable PlanAgreement agreement,
        @Nullable @Size(max = 1000) String disagreement,
        @Valid SafetyPlan safety)
        implements Serializable {

    /** What a first plan begins with: a goal for each need that a service can meet, or one of the client's own; its words still to be said. */
    static PlanDraft initial(List<NeedProvider.Need> needs) {
        List<GoalDraft> goals = needs.stream()
                .filter(NeedProvider.Need::accepted)
                .map(need -> new GoalDraft(null, need.key(), null, List.of()))
                .toList();
        if (goals.isEmpty()) {
            goals = List.of(new GoalDraft(null, null, null, List.of()));
        }
        SafetyPlan unsaid = new SafetyPlan(null, null, null, null, null);
        return new PlanDraft(0, 0, null, goals, null, null, unsaid);
    }
}
