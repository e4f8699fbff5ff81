package vn.donghanh.security;

/** A permission that a use case requires. {@link Role} is the only place that assigns permissions to roles. */
public enum Permission {
    /** Every signed-in user: own profile, passphrase, sessions. */
    OWN_ACCOUNT,
    /** The Centre's staff: the own worklist. Held by no partner. */
    OWN_WORK,
    INTAKE_RECEIVE,
    INTAKE_SCREEN,
    CASE_READ,
    /** Read documents of cases, in the own sections. Not held by readers who see cases without names. */
    DOCUMENT_READ,
    /** Add documents to cases. */
    DOCUMENT_ADD,
    CASE_WORK,
    /** Record violence against a client, at night also on a case that the user may not open. */
    INCIDENT_RECORD,
    /** Call a conference on a case of one's own or of one's unit, and write its minutes. */
    CONFERENCE_CALL,
    /** Accept cases of triage levels LOW and MEDIUM; {@link #CASE_ACCEPT_HIGH} is for HIGH, CRITICAL and minors. */
    CASE_ACCEPT,
    CASE_ACCEPT_HIGH,
    CASE_DECLINE,
    CASE_ASSIGN,
    /** As head of the facility, decide that a client admitted in an emergency stays. */
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
    /** Break-glass access to a case, or to one identity field, beyond one's grants: immediate, for some hours, notified and reviewed. */
    BREAK_GLASS,
    /** Review break-glass access by others. */
    ACCESS_REVIEW,
    /** See the client's alias in lists and headers; the director does not by default. */
    ALIAS_SEE,
    DUPLICATE_REVIEW,
    APPROVALS_SEE,
    DELEGATE,
    BLOCK_MANAGE,
    ACCOUNT_ADMIN,
    ROLE_CONFIRM,
    /** Confirm the account recovery of a colleague who lost their second factor. */
    DEVICE_LOSS_CONFIRM,
    SETTINGS_ADMIN,
    /** Request that a worker correct an entry in a case. */
    CORRECTION_ASK,
    /** Rotate, verify and retire encryption keys. Gives no access to encrypted data. */
    KEY_ADMIN,
    /** Decide on a client's erasure request; never on one recorded by the same user. */
    ERASURE_DECIDE,
    /** Record requests from authorities, and read one's own records. */
    LAWFUL_ENTER,
    /** Read the whole register of requests from authorities. */
    LAWFUL_REGISTER,
    /** Give an opinion on such a request before the decision. */
    LAWFUL_ADVISE,
    /** Answer or refuse such a request: the director, or a supervisor under a delegation. */
    LAWFUL_DECIDE,
    /** Auditor: read the register by codes and months only. */
    LAWFUL_AUDIT,
    /** Outcome figures over the cases the user may see, each figure linked to its cases. */
    OUTCOMES_SEE,
    /** The tables of reports with true figures of the whole Centre, for whoever may open every counted case. */
    REPORT_TABLES_SEE,
    /** The tables of reports that are for the Centre alone, on the protection of data; they count entries of registers, no cases. */
    INTERNAL_TABLES_SEE,
    /** Protected totals for the whole Centre, without access to any case. */
    FIGURES_SEE,
    RETURN_ENTER,
    /** Prepare versions of the plan with its targets, and confirm those of others. */
    PROGRAMME_EDIT,
    /** Read the registers of models in the community and of training for others. */
    REGISTER_SEE,
    /** Keep these registers. */
    REGISTER_KEEP,
    /** Compute the figures of a period that is over, for a report. */
    PERIOD_COMPUTE,
    /** Check a computed period as a second person, or set it back. */
    PERIOD_CHECK,
    /** Sign a checked period as a third person, or set it back: the director, or a supervisor under a delegation. */
    PERIOD_SIGN,
    /** Write reports, hand them on, and record how they were sent. */
    REPORT_WRITE,
    /** Check a written report as a second person, or send it back. */
    REPORT_CHECK,
    /** Sign a checked report as a third person, or send it back: the director, or a supervisor under a delegation. */
    REPORT_SIGN,
    LOG_READ,
    /** See ordered case audits and their findings. */
    AUDIT_SEE,
    /** Record a case audit that was ordered. */
    AUDIT_PREPARE,
    /** Open or refuse a recorded case audit, and close it. */
    AUDIT_CONFIRM,
    /** Auditor: the pseudonymised sample of one's own audits, and one's own findings. */
    AUDIT_READ,
    /** Manage partner organisations, their services and areas, and their user administrators. */
    ORGANISATION_ADMIN,
    /** Partner: what was sent to the own organisation, of the kinds that the own role answers. */
    PARTNER_BUSINESS_ANSWER,
    /** Partner user administrator: the accounts of the own organisation. */
    PARTNER_ACCOUNTS,
    /** Health referrals: draft, send, withdraw, and record the responses. */
    REFERRAL_SEND,
    /** See that emergency stays exist and their status. No other role of the Centre sees them. */
    STAY_SEE,
    /** Duty team: request and begin a stay, and see where the client is accommodated. */
    STAY_HOST,
    /** Refuse a stay when another safe place was found, and respond when a client has left. */
    STAY_OVERSEE,
    /** Confirm, extend and end a stay: the director, or a supervisor under a delegation. */
    STAY_DECIDE,
    /** Record services delivered to a client; with access to the health section alone, those of health. */
    SERVICE_RECORD,
    /** Record counselling sessions with clients; with access to the counselling section alone as well. */
    COUNSELLING_RECORD,
    /** Give a client the sheet of what they may receive, have received and whom to ring. */
    SHEET_GIVE,
    /** Hand the own device over to a client, who then writes feedback or a complaint alone. */
    FEEDBACK_ASK,
    /** Record a client's feedback or complaint without reading others, and without opening the case. */
    FEEDBACK_RECORD,
    /** Read what clients say about the services, in the cases that the user supervises. */
    FEEDBACK_READ,
    /** Read and answer complaints addressed to the user; never one that concerns the user. */
    COMPLAINT_HANDLE,
    /** Confirm or refuse cash above the bound, as a second person; never one's own. */
    CASH_CONFIRM,
    /** Record anonymous contacts and group talks, which belong to no case. */
    OUTREACH_RECORD,
    /** Exact figures of outreach, which hold no client. */
    OUTREACH_SEE,
    /** See what is left of kits and goods. */
    STOCK_SEE,
    /** Keep the stock: receive, count and write off goods. Not held by those who give goods out. */
    STOCK_KEEP,
    /** Training: propose courses, apply for them, and record the responses. */
    TRAINING_ARRANGE,
    /** Legal aid: prepare matters with the client, send them, and record the responses. */
    LEGAL_AID_ARRANGE,
    /** Job placement: propose work, introduce the client, and record what the client tells. */
    PLACEMENT_ARRANGE,
    /** Support of communes, unions, shelters and other bodies: prepare and send referrals, and record what came of them. */
    SUPPORT_ARRANGE,
    /** Loans: read the channels to the client, prepare and send the loan file, and record what the lender and the client tell. */
    LOAN_ARRANGE,
    /** Courses for staff: all of them with their papers. One's own are seen by every member of staff. */
    STAFF_COURSE_SEE,
    /** Record courses for staff, who took part, and what came of it. */
    STAFF_COURSE_KEEP
}
