package vn.donghanh.legalaid;

import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.shared.BusinessRule;

/** Business rules of legal aid. */
public enum LegalAidRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    MATTER_MISSING,
    SUBJECT_MISSING,
    GROUND_MISSING,
    /** The ground does not hold today, or names what the matter does not. */
    GROUND_NOT_VALID,
    PAPER_MISSING,
    PAPER_STATE_MISSING,
    PAPER_DAY_IN_FUTURE,
    ROUTE_MISSING,
    STEP_MISSING,
    SOURCE_MISSING,
    REASON_MISSING,
    OUTCOME_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    DAY_BEFORE_SENDING,
    /** A hearing lies on a day to come, at most two years ahead. */
    HEARING_NOT_AHEAD,
    NOTE_MISSING,
    /** The legal aid centre does not have the matter in hand. */
    NOTE_WITHOUT_LAWYER,
    /** Argument: the status of the note. */
    NOTE_STEP_NOT_OPEN,
    NOTE_HOLDS_NUMBER,
    NOTE_HOLDS_NAME,
    NOTE_HOLDS_ADDRESS,
    NOTE_HOLDS_STORY;

    /** Returns the rule that a note for the lawyer violates. */
    public static LegalAidRule of(NoteScreening.NoteFinding finding) {
        return switch (finding) {
            case NUMBER -> NOTE_HOLDS_NUMBER;
            case NAME -> NOTE_HOLDS_NAME;
            case ADDRESS -> NOTE_HOLDS_ADDRESS;
            case STORY -> NOTE_HOLDS_STORY;
        };
    }
}
