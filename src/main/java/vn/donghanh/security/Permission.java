package vn.donghanh.security;

/** What a use case asks for. Which role holds which is written in {@link Role}, once. */
public enum Permission {
    /** Any signed-in member of staff: own profile, own work. */
    OWN_ACCOUNT,
    INTAKE_RECEIVE,
    INTAKE_SCREEN,
    CASE_READ,
    CASE_WORK,
    /** Accepts what LOW and MEDIUM ask; {@link #CASE_ACCEPT_HIGH} is for HIGH, CRITICAL and minors. */
    CASE_ACCEPT,
    CASE_ACCEPT_HIGH,
    CASE_DECLINE,
    CASE_ASSIGN,
    /** The head of the facility decides that someone received in an emergency stays. */
    ADMISSION_DECIDE,
    LEVEL_LOWER,
    VITAL_INTEREST_CONFIRM,
    ASSESS,
    PLAN_WRITE,
    PLAN_PROPOSE,
    PLAN_APPROVE,
    NOTE_WRITE,
    CLOSING_REQUEST,
    CLOSING_PROPOSE,
    CLOSING_APPROVE,
    CASE_PAUSE,
    CASE_REOPEN,
    CONSENT_RECORD,
    CONSENT_WITHDRAW,
    IDENTITY_OPEN,
    IDENTITY_EDIT,
    /** Sees the alias in lists and headers; the director does not, by default. */
    ALIAS_SEE,
    DUPLICATE_REVIEW,
    APPROVALS_SEE,
    DELEGATE,
    BLOCK_MANAGE,
    ACCOUNT_ADMIN,
    ROLE_CONFIRM,
    SETTINGS_ADMIN,
    LOG_READ
}
