package vn.donghanh.document.sharing;

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
    NOT_LOOKED_AT,
    /** The client is asked about each sending: a consent names what a slip says, and no documents. */
    CLIENT_NOT_ASKED,
    SECTION_NOT_FOR_PARTNER
}
