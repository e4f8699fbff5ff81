package vn.donghanh.consent;

import vn.donghanh.shared.BusinessRule;

/** Business rules for consents and disclosures. */
public enum ConsentRule implements BusinessRule {
    STATUS_NOT_REACHABLE,
    SCOPE_NOT_ASKED_HERE,
    /** A no while a consent is in force: it withdraws it, or only does not renew it. Argument: the last day of the consent. */
    NO_UNCLEAR,
    /** A disclosure needs a consent for that partner. Argument: the scope. */
    PARTNER_NOT_CONSENTED,
    FORM_MISSING,
    /** Vital interest is a separate legal ground with its own record. */
    FORM_IS_NO_CONSENT,
    WITNESS_MISSING,
    WITNESS_IS_RECORDER,
    GUARDIAN_MISSING,
    GUARDIAN_FOR_MINORS_ONLY,
    NAMED_PERSON_MISSING,
    /** The client has not agreed that the Centre talks to a member of the family. */
    FAMILY_NOT_AGREED,
    /** The client has not agreed to an interpreter. */
    INTERPRETER_NOT_AGREED,
    EXPIRY_MISSING,
    EXPIRY_PAST,
    /** Argument: the latest day. */
    EXPIRY_TOO_LATE,
    WITHDRAWAL_DAY_MISSING,
    WITHDRAWAL_DAY_IN_FUTURE,
    /** Argument: the day of the consent. */
    WITHDRAWAL_DAY_BEFORE_CONSENT,
    ANSWER_DAY_MISSING,
    ANSWER_DAY_IN_FUTURE,
    /** Argument: the earliest day. */
    ANSWER_DAY_TOO_EARLY,
    CASE_ENDED,
    VITAL_INTEREST_OWN,
    VITAL_INTEREST_OVER,
    VITAL_INTEREST_CONFIRMED,
    CASE_CONSENT_STANDS,
    /** The case has no legal ground today, so nothing new may be disclosed. */
    CASE_CONSENT_LAPSED
}
