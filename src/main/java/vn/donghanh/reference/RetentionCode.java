package vn.donghanh.reference;

/** What is kept for how long. The span of each, and on what basis, stands in {@code retention_rule}. */
public enum RetentionCode {
    DECLINED_INTAKE,
    CASE_FILE,
    CASE_FILE_MINOR,
    CASE_FILE_STAY,
    CONSENT_RECORD,
    ACCESS_LOG,
    REFERRAL_SLIP,
    ANONYMOUS_COUNTER
}
