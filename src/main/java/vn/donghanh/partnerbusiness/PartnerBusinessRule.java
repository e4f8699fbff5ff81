package vn.donghanh.partnerbusiness;

import vn.donghanh.shared.BusinessRule;

/** Business rules for whatever is arranged with partners. */
public enum PartnerBusinessRule implements BusinessRule {
    RECIPIENT_MISSING,
    /** The organisation is not, or no longer, one to which this kind goes. */
    RECIPIENT_NOT_SUITABLE,
    NAME_MISSING,
    NOT_READ_WITH_CLIENT,
    GUARDIAN_NEEDED,
    STEP_MISSING,
    STEP_NOT_OPEN,
    DAY_MISSING,
    REASON_MISSING,
    OUTCOME_MISSING,
    AMOUNT_MISSING,
    AMOUNT_NOT_POSITIVE,
    RATE_MISSING,
    MONTHS_MISSING,
    MONTHS_NOT_POSITIVE,
    TIME_MISSING,
    PLACE_TOO_LONG,
    PAPER_MISSING,
    CONFIRMATION_MISSING,
    NOTHING_TO_TAKE_BACK,
    TAKE_BACK_OVER;

    static PartnerBusinessRule missing(AskedField.Type type) {
        return switch (type) {
            case DAY -> DAY_MISSING;
            case REASON -> REASON_MISSING;
            case OUTCOME -> OUTCOME_MISSING;
            case AMOUNT -> AMOUNT_MISSING;
            case RATE -> RATE_MISSING;
            case MONTHS -> MONTHS_MISSING;
            case TIME -> TIME_MISSING;
            case PLACE -> PLACE_TOO_LONG;
            case PAPER -> PAPER_MISSING;
            case CONFIRMATION -> CONFIRMATION_MISSING;
        };
    }
}
