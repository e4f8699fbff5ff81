package vn.donghanh.partner;

import vn.donghanh.shared.BusinessRule;

/** Business rules for partner organisations. */
public enum PartnerRule implements BusinessRule {
    NAME_MISSING,
    /** Argument: the maximum length. */
    TEXT_TOO_LONG,
    PHONE_NOT_VALID,
    ORGANISATION_KNOWN,
    ORGANISATION_OVER,
    SERVICE_UNKNOWN,
    LEVEL_OF_COURSES,
    SERVICE_OFFERED,
    AREA_MISSING,
    AREA_SERVED,
    AREA_PLACED,
    DATES,
    ALREADY_OVER
}
