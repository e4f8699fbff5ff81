package vn.donghanh.consent;

import vn.donghanh.shared.BusinessRule;

/** Why something about consent is refused. */
public enum ConsentRule implements BusinessRule {
    STATUS_NOT_REACHABLE,
    SCOPE_NOT_ASKED_HERE,
    /** What goes to a partner is consented to for that partner. Argument: the scope. */
    PARTNER_NOT_CONSENTED,
    FORM_MISSING,
    /** Acting without consent is a ground of its own, recorded elsewhere. */
    FORM_IS_NO_CONSENT,
    WITNESS_MISSING,
    WITNESS_IS_RECORDER,
    GUARDIAN_MISSING,
    GUARDIAN_FOR_MINORS_ONLY,
    NAMED_PERSON_MISSING,
    EXPIRY_MISSING,
    EXPIRY_PAST,
    /** Argument: the latest day. */
    EXPIRY_TOO_LATE,
    CASE_ENDED,
    VITAL_INTEREST_OWN,
    VITAL_INTEREST_OVER,
    VITAL_INTEREST_CONFIRMED,
    CASE_CONSENT_STANDS,
    /** The case stands on nothing today: nothing new is shared. */
    CASE_CONSENT_LAPSED
}
