package vn.donghanh.referral.sharing;

import vn.donghanh.shared.BusinessRule;

/** Business rules of sharing pages of a document. */
public enum DocumentSharingRule implements BusinessRule {
    PAGE_MISSING,
    /** Argument: the largest number of pages. */
    TOO_MANY_PAGES,
    /** Argument: the number of the line that is no area. */
    AREA_NOT_READABLE,
    /** Argument: the largest number of areas. */
    TOO_MANY_AREAS,
    NOT_LOOKED_AT
}
