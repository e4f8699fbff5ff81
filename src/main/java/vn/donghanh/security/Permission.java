package vn.donghanh.security;

/** What a use case asks for. Which role holds which is written in {@link Role}, once. */
public enum Permission {
    /** Whoever is signed in: own profile, passphrase, sessions. */
    OWN_ACCOUNT,
    /** The Centre's staff: what waits for oneself. No partner holds it. */
    OWN_WORK,
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
    /** Opens a case, or one field of who a client is, past one's grants: at once, for some hours, told and reviewed. */
    BREAK_GLASS,
    /** Judges what others opened past their grants. */
    ACCESS_REVIEW,
    /** Sees the alias in lists and headers; the director does not, by default. */
    ALIAS_SEE,
    DUPLICATE_REVIEW,
    APPROVALS_SEE,
    DELEGATE,
    BLOCK_MANAGE,
    ACCOUNT_ADMIN,
    ROLE_CONFIRM,
    /** Vouches for a colleague who lost what she proves herself with. */
    DEVICE_LOSS_CONFIRM,
    SETTINGS_ADMIN,
    /** Asks a worker to put something right in a case. */
    CORRECTION_ASK,
    /** The keys: rotated, verified, retired. Opens nothing. */
    KEY_ADMIN,
    /** Decides on a client's request to be erased; never on one she recorded herself. */
    ERASURE_DECIDE,
    /** Writes down what an authority asks for, and reads what she wrote down. */
    LAWFUL_ENTER,
    /** Reads the whole register of what authorities asked. */
    LAWFUL_REGISTER,
    /** Says what she thinks of such a request before it is decided. */
    LAWFUL_ADVISE,
    /** Answers or refuses it: the director, or who acts for him under a delegation. */
    LAWFUL_DECIDE,
    /** An auditor: the register by its codes and months. */
    LAWFUL_AUDIT,
    /** Figures over the cases one sees, each leading to its cases. */
    OUTCOMES_SEE,
    /** Protected sums of the whole Centre, and no case. */
    FIGURES_SEE,
    RETURN_ENTER,
    LOG_READ,
    /** Sees the audits that were ordered, and what they found. */
    AUDIT_DESK,
    /** Writes down an audit that was ordered. */
    AUDIT_PREPARE,
    /** Opens an audit that was written down, or does not, and ends it. */
    AUDIT_CONFIRM,
    /** An auditor: the sample of her own audits, under their codes, and her findings. */
    AUDIT_READ,
    /** Partner organisations, their services and areas, and who administers their accounts. */
    ORGANISATION_ADMIN,
    /** A partner: the first page as long as nothing else is sent to her. */
    PARTNER_START,
    /** A partner's user administrator: the accounts of her own organisation. */
    PARTNER_ACCOUNTS,
    /** Health referrals: written, sent, taken back, and what is told of them. */
    REFERRAL_SEND,
    /** Emergency stays: that there are any, and how they stand. Nobody else of the Centre is told. */
    STAY_SEE,
    /** The duty team: asks for a stay, begins it, and knows where she sleeps. */
    STAY_HOST,
    /** Refuses a stay when another safe place was found, and answers when somebody has left. */
    STAY_OVERSEE,
    /** Confirms, extends and ends a stay: the director, or who was delegated. */
    STAY_DECIDE,
    /** A health partner: what was sent to her organisation. */
    REFERRAL_ANSWER,
    /** Courses: proposed, applied for, and what is told of them. */
    TRAINING_ARRANGE,
    /** A school: what was sent to it. */
    TRAINING_ANSWER
}
