package vn.donghanh.service.outreach;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an outreach contact is not recorded or corrected. */
public enum OutreachRule implements BusinessRule {
    DAY_MISSING,
    IN_FUTURE,
    /** More than a year: a slip of the pen rather than paper that waited. */
    TOO_LONG_AGO,
    PLACE_MISSING,
    KIND_MISSING,
    GROUP_MISSING,
    CONTACTS_MISSING,
    MORE_PERSONS_THAN_CONTACTS,
    PERSONS_MISSING,
    FUNDING_MISSING,
    GOODS_UNKNOWN,
    ONLY_AUTHOR_CORRECTS,
    ENTERED_BY_MISTAKE,
    CORRECTED_MEANWHILE,
    SAVED_ELSEWHERE
}
