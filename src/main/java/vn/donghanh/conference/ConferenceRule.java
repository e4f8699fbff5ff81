package vn.donghanh.conference;

import vn.donghanh.shared.BusinessRule;

/** Business rules for conferences, their minutes and decisions. */
public enum ConferenceRule implements BusinessRule {
    CASE_ENDED,
    /** Only the case manager, a substitute and supervisors call conferences. */
    CALLER_NOT_RESPONSIBLE,
    REASON_MISSING,
    DAY_MISSING,
    TIME_MISSING,
    START_PAST,
    START_TOO_FAR,
    CLIENT_PART_MISSING,
    TRUSTED_PERSON_MISSING,
    /** No such colleague, or one who must not hear of the case: the two are indistinguishable. */
    COLLEAGUE_NOT_FOUND,
    STEP_NOT_POSSIBLE,
    NOT_YET,
    NOBODY_PRESENT,
    CANCEL_REASON_MISSING,
    GUEST_BODY_MISSING,
    GUEST_NAME_MISSING,
    GUEST_POST_MISSING,
    GUEST_CONSENT_DAY_MISSING,
    GUEST_MAY_SHARE_MISSING,
    /** The client has not consented to conferences with this body. */
    CONSENT_MISSING,
    CONSENT_DAY_AHEAD,
    /** The consent was withdrawn or has expired since the guest was named. */
    CONSENT_NOT_IN_FORCE,
    MINUTES_EMPTY,
    MINUTES_TOO_LONG,
    CORRECTED_MEANWHILE,
    DECISION_WORDS_MISSING,
    DECISION_KIND_MISSING,
    DECISION_ASSIGNEE_MISSING,
    DECISION_DUE_MISSING,
    DECISION_DUE_PAST,
    ASSIGNEE_MAY_NOT_SEE,
    BODY_NOT_PRESENT,
    DECISION_SETTLED,
    DECISION_NOT_YOURS,
    OUTCOME_MISSING,
    RESULT_MISSING,
    PLAN_ACTION_MISSING,
    PART_EMPTY,
    /** The part names a case number or a disclosure code. */
    PART_NAMES_CASE,
    PART_TOO_LONG
}
