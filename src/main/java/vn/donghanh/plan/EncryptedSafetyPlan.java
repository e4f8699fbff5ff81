package vn.donghanh.plan;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.Precondition;

/** A safety plan as stored in the plan's row, each part encrypted. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record EncryptedSafetyPlan(
        byte @Nullable [] warningSignsSealed,
        byte @Nullable [] safePlacesSealed,
        byte @Nullable [] peopleSealed,
        byte @Nullable [] bagSealed,
        byte @Nullable [] codeWordSealed) {
    static final EncryptedSafetyPlan NONE = new EncryptedSafetyPlan(null, null, null, null, null);

    static EncryptedSafetyPlan of(SafetyPlan plan, RowCipher row) {
        return new EncryptedSafetyPlan(
                row.seal("warning_signs", plan.warningSigns()),
                row.seal("safe_places", plan.safePlaces()),
                row.seal("people", plan.people()),
                row.seal("bag", plan.bag()),
                row.seal("code_word", plan.codeWord()));
    }

    SafetyPlan open(RowCipher row) {
        return new SafetyPlan(
                row.open("warning_signs", warningSignsSealed),
                row.open("safe_places", safePlacesSealed),
                row.open("people", peopleSealed),
                row.open("bag", bagSealed),
                row.open("code_word", codeWordSealed));
    }

    List<Precondition> requirements() {
        return List.of(
                Precondition.of(PlanRule.SAFETY_SIGNS_MISSING, warningSignsSealed != null)
                        .at("signs"),
                Precondition.of(PlanRule.SAFETY_PLACES_MISSING, safePlacesSealed != null)
                        .at("places"),
                Precondition.of(PlanRule.SAFETY_PEOPLE_MISSING, peopleSealed != null)
                        .at("people"));
    }
}
