package vn.donghanh.auditlog;

/** Topics by which the audit log can be filtered. To which of them an action belongs is computed by the column {@code topic} of the log. */
public enum LogTopic {
    SIGN_IN,
    CASE_LIST,
    CASE_OPENED,
    IDENTITY_OPENED,
    BREAK_GLASS,
    CONDUCT,
    CONSENT,
    REFERRAL,
    PLAN,
    CLOSING,
    ACCOUNTS,
    AUDITS,
    LAWFUL
}
