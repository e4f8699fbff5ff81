package vn.donghanh.document;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an operation on a document or an upload is refused. */
public enum DocumentRule implements BusinessRule {
    /** No file was uploaded, or its upload has not ended. */
    FILE_MISSING,
    TYPE_MISSING,
    TITLE_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    DEPICTS_MISSING,
    /** A picture or recording of the client without the client's consent in force. */
    CONSENT_MISSING,
    /** A copy of an identity paper is not needed: why it is kept all the same has to be said. */
    ID_SCAN_REASON_MISSING,
    SECTION_NOT_YOURS,
    ATTACHMENT_UNKNOWN,
    TOO_MANY_UPLOADS,
    /** A piece is missing, or does not have the length announced. */
    UPLOAD_INCOMPLETE,
    WITHDRAWN_ALREADY,
    WITHDRAWAL_NOT_YOURS,
    WITHDRAWAL_REASON_MISSING
}
