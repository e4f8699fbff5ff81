package vn.donghanh.plan;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.shared.Requirement;

/** A safety plan as it lies in the plan's row: sealed, part by part. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record SealedSafetyPlan(
        byte @Nullable [] warningSignsSealed,
        byte @Nullable [] safePlacesSealed,
        byte @Nullable [] peopleSealed,
        byte @Nullable [] bagSealed,
        byte @Nullable [] codeWordSealed) {
    static final SealedSafetyPlan NONE = new SealedSafetyPlan(null, null, null, null, null);

    static SealedSafetyPlan of(SafetyPlan plan, SealedRow row) {
        return new SealedSafetyPlan(
                row.seal("warning_signs", plan.warningSigns()),
                row.seal("safe_places", plan.safePlaces()),
                row.seal("people", plan.people()),
                row.seal("bag", plan.bag()),
                row.seal("code_word", plan.codeWord()));
    }

    SafetyPlan open(SealedRow row) {
        return new SafetyPlan(
                row.open("warning_signs", warningSignsSealed),
                row.open("safe_places", safePlacesSealed),
                row.open("people", peopleSealed),
                row.open("bag", bagSealed),
                row.open("code_word", codeWordSealed));
    }

    List<Requirement> parts() {
        return List.of(
                Requirement.of(PlanRule.SAFETY_SIGNS_MISSING, warningSignsSealed != null)
                        .at("signs"),
                Requirement.of(PlanRule.SAFETY_PLACES_MISSING, safePlacesSealed != null)
                        .at("places"),
                Requirement.of(PlanRule.SAFETY_PEOPLE_MISSING, peopleSealed != null)
                        .at("people"));
    }
}
