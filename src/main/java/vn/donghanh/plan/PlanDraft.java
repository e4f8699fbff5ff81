package vn.donghanh.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.plan.agreement.PlanAgreement;

/**
 * The content of the plan form. Anything may be missing; the entity checks completeness on submission.
 *
 * @param number number of the plan version on which the form is based; 0 without one
 * @param version lock version of that plan version when it was read
 * @param words the client's wishes in their own words
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

    /**
     * Returns the initial content of a first plan: an empty goal for each need that a service can meet, or one without
     * a need.
     */
    static PlanDraft initial(List<NeedProvider.NeedSummary> needs) {
        List<GoalDraft> goals = needs.stream()
                .filter(NeedProvider.NeedSummary::accepted)
                .map(need -> new GoalDraft(null, need.key(), null, List.of()))
                .toList();
        if (goals.isEmpty()) {
            goals = List.of(new GoalDraft(null, null, null, List.of()));
        }
        SafetyPlan unsaid = new SafetyPlan(null, null, null, null, null);
        return new PlanDraft(0, 0, null, goals, null, null, unsaid);
    }
}
