package vn.donghanh.security;

import static vn.donghanh.security.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the Centre and its partners with their permissions: the complete access matrix. */
public enum Role {
    SOCIAL_WORKER(
            RoleKind.CASE_READER,
            INTAKE_RECEIVE,
            INTAKE_SCREEN,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            CASE_WORK,
            INCIDENT_RECORD,
            CONFERENCE_CALL,
            CASE_ACCEPT,
            ASSESS,
            PLAN_WRITE,
            NOTE_WRITE,
            CLOSING_REQUEST,
            REFERRAL_SEND,
            SERVICE_RECORD,
            OUTREACH_RECORD,
            OUTREACH_SEE,
            STOCK_SEE,
            SHEET_GIVE,
            FEEDBACK_ASK,
            CONSENT_RECORD,
            TRAINING_ARRANGE,
            LEGAL_AID_ARRANGE,
            PLACEMENT_ARRANGE,
            SUPPORT_ARRANGE,
            LOAN_ARRANGE,
            STAY_SEE,
            STAY_HOST,
            IDENTITY_OPEN,
            IDENTITY_EDIT,
            ALIAS_SEE),
    CASE_MANAGER(
            RoleKind.CASE_READER,
            INTAKE_RECEIVE,
            INTAKE_SCREEN,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            CASE_WORK,
            INCIDENT_RECORD,
            CONFERENCE_CALL,
            CASE_ACCEPT,
            ASSESS,
            PLAN_WRITE,
            NOTE_WRITE,
            CLOSING_REQUEST,
            REFERRAL_SEND,
            SERVICE_RECORD,
            OUTREACH_RECORD,
            OUTREACH_SEE,
            STOCK_SEE,
            SHEET_GIVE,
            FEEDBACK_ASK,
            CONSENT_RECORD,
            TRAINING_ARRANGE,
            LEGAL_AID_ARRANGE,
            PLACEMENT_ARRANGE,
            SUPPORT_ARRANGE,
            LOAN_ARRANGE,
            STAY_SEE,
            STAY_HOST,
            IDENTITY_OPEN,
            IDENTITY_EDIT,
            ALIAS_SEE),
    DUTY_OFFICER(
            RoleKind.CASE_READER,
            INTAKE_RECEIVE,
            INTAKE_SCREEN,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            SERVICE_RECORD,
            OUTREACH_RECORD,
            OUTREACH_SEE,
            STOCK_SEE,
            FEEDBACK_ASK,
            FEEDBACK_RECORD,
            INCIDENT_RECORD,
            CONSENT_RECORD,
            STAY_SEE,
            STAY_HOST,
            ALIAS_SEE,
            LAWFUL_ENTER),
    COUNSELLOR(
            RoleKind.CASE_READER,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            NOTE_WRITE,
            COUNSELLING_RECORD,
            OUTREACH_RECORD,
            OUTREACH_SEE,
            FEEDBACK_ASK,
            FEEDBACK_RECORD,
            ALIAS_SEE),
    HEALTH_OFFICER(
            RoleKind.CASE_READER,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            NOTE_WRITE,
            REFERRAL_SEND,
            SERVICE_RECORD,
            OUTREACH_RECORD,
            OUTREACH_SEE,
            STOCK_SEE,
            FEEDBACK_ASK,
            FEEDBACK_RECORD,
            ALIAS_SEE),
    SUPERVISOR(
            RoleKind.CASE_READER,
            INTAKE_SCREEN,
            CASE_READ,
            DOCUMENT_READ,
            DOCUMENT_ADD,
            CASE_ACCEPT,
            CASE_ACCEPT_HIGH,
            CASE_DECLINE,
            CASE_ASSIGN,
            CONFERENCE_CALL,
            LEVEL_LOWER,
            VITAL_INTEREST_CONFIRM,
            PLAN_PROPOSE,
            PLAN_APPROVE,
            CLOSING_PROPOSE,
            CLOSING_APPROVE,
            CASE_PAUSE,
            CASE_REOPEN,
            STAY_SEE,
            STAY_OVERSEE,
            STAY_DECIDE,
            CASH_CONFIRM,
            OUTREACH_SEE,
            STOCK_SEE,
            STOCK_KEEP,
            STAFF_COURSE_SEE,
            STAFF_COURSE_KEEP,
            FEEDBACK_RECORD,
            FEEDBACK_READ,
            COMPLAINT_HANDLE,
            ALIAS_SEE,
            DUPLICATE_REVIEW,
            APPROVALS_SEE,
            BLOCK_MANAGE,
            OUTCOMES_SEE,
            PERIOD_CHECK,
            PERIOD_SIGN,
            REPORT_CHECK,
            REPORT_SIGN,
            CORRECTION_ASK,
            DEVICE_LOSS_CONFIRM,
            BREAK_GLASS,
            LAWFUL_DECIDE),
    DIRECTOR(
            RoleKind.CASE_READER,
            CASE_READ,
            VITAL_INTEREST_CONFIRM,
            ADMISSION_DECIDE,
            PLAN_APPROVE,
            CLOSING_APPROVE,
            STAY_SEE,
            STAY_DECIDE,
            CASH_CONFIRM,
            OUTREACH_SEE,
            STOCK_SEE,
            STAFF_COURSE_SEE,
            COMPLAINT_HANDLE,
            APPROVALS_SEE,
            DUPLICATE_REVIEW,
            DELEGATE,
            ROLE_CONFIRM,
            DEVICE_LOSS_CONFIRM,
            OUTCOMES_SEE,
            REPORT_TABLES_SEE,
            REGISTER_SEE,
            PERIOD_SIGN,
            REPORT_SIGN,
            BREAK_GLASS,
            ACCESS_REVIEW,
            AUDIT_SEE,
            AUDIT_CONFIRM,
            LAWFUL_REGISTER,
            LAWFUL_DECIDE),
    AUDITOR(RoleKind.CASE_READER, LOG_READ, AUDIT_READ, LAWFUL_AUDIT, FIGURES_SEE),
    REPORT_OFFICER(
            RoleKind.FIGURES,
            FIGURES_SEE,
            RETURN_ENTER,
            REGISTER_SEE,
            REGISTER_KEEP,
            PROGRAMME_EDIT,
            PERIOD_COMPUTE,
            REPORT_WRITE),
    PROGRAMME_OFFICER(RoleKind.FIGURES, FIGURES_SEE, RETURN_ENTER, REGISTER_SEE, REGISTER_KEEP, PROGRAMME_EDIT),
    DATA_PROTECTION_OFFICER(
            RoleKind.CASE_READER,
            CONSENT_WITHDRAW,
            LOG_READ,
            ACCESS_REVIEW,
            ERASURE_DECIDE,
            INTERNAL_TABLES_SEE,
            LAWFUL_ENTER,
            LAWFUL_REGISTER,
            LAWFUL_ADVISE),
    SYSADMIN(RoleKind.SYSTEM, ACCOUNT_ADMIN, SETTINGS_ADMIN, ORGANISATION_ADMIN, AUDIT_SEE, AUDIT_PREPARE, KEY_ADMIN),
    HEALTH_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    TRAINING_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    LEGAL_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    /** Employers and employment services. */
    WORK_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    /** Communes, unions, shelters of other bodies, social facilities and community groups. */
    SUPPORT_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    /** The bank, and the unions and funds that lend. */
    LENDING_PARTNER(RoleKind.PARTNER, PARTNER_BUSINESS_ANSWER),
    /** Administers the accounts of the own organisation; sees nothing sent to it unless another role is held too. */
    PARTNER_ADMIN(RoleKind.PARTNER, PARTNER_ACCOUNTS);

    /** RoleKind of data a role reads. It decides how the role is granted: one that reads cases needs the director's confirmation. */
    public enum RoleKind {
        CASE_READER,
        FIGURES,
        SYSTEM,
        PARTNER
    }

    private final RoleKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable copy
    private final Set<Permission> permissions;

    Role(RoleKind kind, Permission... permissions) {
        this.kind = kind;
        Set<Permission> allPermissions = EnumSet.of(OWN_ACCOUNT, permissions);
        if (kind != RoleKind.PARTNER) {
            allPermissions.add(OWN_WORK);
        }
        this.permissions = Set.copyOf(allPermissions);
    }

    public boolean hasPermission(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean needsConfirmation() {
        return kind == RoleKind.CASE_READER;
    }

    /** Whether an account with this role must sign in with a second factor: roles that read cases, or that decide who does. */
    public boolean needsSecondFactor() {
        return kind == RoleKind.CASE_READER || kind == RoleKind.SYSTEM;
    }

    public RoleKind kind() {
        return kind;
    }
}
