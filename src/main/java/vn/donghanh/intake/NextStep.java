package vn.donghanh.intake;

import java.util.List;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.model.CaseStatus;

/** What comes next after a reception, for the reader of its record. */
public enum NextStep {
    AGREE_ON_CONTACT,
    ANSWER_ITEMS,
    CONFIRM_GROUND,
    HAND_OVER,
    /** Someone else is to act. */
    WAIT,
    FIRST_CONTACT,
    ASSESS,
    NONE;

    /** @param missing what acceptance still asks for, the first to be settled first */
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

    /** What the reader may do on this record. */
    record Rights(boolean mayAgreeContact, boolean mayAnswer, boolean mayAccept) {}
}
