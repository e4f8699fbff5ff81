package vn.donghanh.reference;

/** The kinds of record with a retention period. Period and basis are rows of {@code retention_rule}. */
public enum RetentionCode {
    DECLINED_INTAKE,
    CASE_FILE,
    CASE_FILE_MINOR,
    CASE_FILE_STAY,
    CONSENT_RECORD,
    ACCESS_LOG,
    REFERRAL_SLIP,
    ANONYMOUS_COUNTER,
    /** The content of a withdrawn document. */
    WITHDRAWN_DOCUMENT
}
