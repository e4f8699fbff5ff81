package vn.donghanh.referral;

import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.shared.BusinessRule;

/** Business rules of referrals. */
public enum ReferralRule implements BusinessRule {
    STEP_NOT_OPEN,
    STEP_MISSING,
    SOURCE_MISSING,
    CASE_ENDED,
    TYPE_MISSING,
    /** Argument: the maximum length. */
    NOTE_TOO_LONG,
    NOTE_HOLDS_NUMBER,
    NOTE_HOLDS_NAME,
    NOTE_HOLDS_ADDRESS,
    NOTE_HOLDS_STORY,
    EXPOSURE_MISSING,
    EXPOSURE_IN_FUTURE,
    IDENTITY_NOT_ON_RECORD,
    IDENTITY_NOT_YOURS,
    REASON_MISSING,
    WISH_EMPTY,
    APPOINTMENT_PAST,
    APPOINTMENT_TOO_FAR,
    /** The appointment conflicts with the client's wish and must be confirmed. */
    AGAINST_WISH,
    PLACE_TOO_LONG,
    DAY_MISSING,
    TIME_MISSING,
    DAY_IN_FUTURE,
    DAY_BEFORE_SENDING,
    BEFORE_APPOINTMENT,
    DAY_NOT_COME,
    NOTHING_TO_TAKE_BACK,
    TAKE_BACK_OVER;

    /** Returns the rule that a note to a partner violates. */
    static ReferralRule of(NoteScreening.NoteFinding finding) {
        return switch (finding) {
            case NUMBER -> NOTE_HOLDS_NUMBER;
            case NAME -> NOTE_HOLDS_NAME;
            case ADDRESS -> NOTE_HOLDS_ADDRESS;
            case STORY -> NOTE_HOLDS_STORY;
        };
    }
}
