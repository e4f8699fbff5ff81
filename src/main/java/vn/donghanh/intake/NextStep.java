package vn.donghanh.intake;

import java.util.List;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.model.CaseStatus;

/** The next step after an intake, as shown to the user on the reception record. */
public enum NextStep {
    AGREE_ON_CONTACT,
    ANSWER_ITEMS,
    CONFIRM_GROUND,
    HAND_OVER,
    /** Another user must act next. */
    WAIT,
    FIRST_CONTACT,
    ASSESS,
    NONE;

    /** @param missing the unmet preconditions of acceptance, in the order in which to settle them */
    static NextStep of(CaseStatus status, List<IntakeRule> missing, Rights rights, FirstContactStatus first) {
        if (status == CaseStatus.SCREENING) {
            return beforeAcceptance(missing, rights);
        }
        return switch (first) {
            case AWAITED -> FIRST_CONTACT;
            case REACHED -> ASSESS;
            case NOT_AWAITED -> NONE;
        };
    }

    private static NextStep beforeAcceptance(List<IntakeRule> missing, Rights rights) {
        if (missing.contains(IntakeRule.CONTACT_MISSING) && rights.mayAgreeContact()) {
            return AGREE_ON_CONTACT;
        }
        if (missing.contains(IntakeRule.ITEMS_MISSING) && rights.mayAnswer()) {
            return ANSWER_ITEMS;
        }
        if (missing.contains(IntakeRule.GROUND_GONE)) {
            return CONFIRM_GROUND;
        }
        return missing.isEmpty() && rights.mayAccept() ? HAND_OVER : WAIT;
    }

    /** The user's permissions on this record. */
    record Rights(boolean mayAgreeContact, boolean mayAnswer, boolean mayAccept) {}
}
