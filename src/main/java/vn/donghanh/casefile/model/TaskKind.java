package vn.donghanh.casefile.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Kind of task on a case, with the page on which the task is done. */
public enum TaskKind {
    TELL_DIRECTOR("/intake/screening/"),
    ADMISSION_DECISION("/intake/screening/"),
    EMERGENCY_PAPERS("/intake/screening/"),
    CHILD_MEASURES("/intake/screening/"),
    SPECIALIST_EXAM_72H("/intake/screening/"),
    SPECIALIST_EXAM_120H("/intake/screening/"),
    VITAL_INTEREST_CONFIRM("/consent/consents/"),
    CONSENT_ASK("/consent/consents/"),
    /** The client's consent to the case expires soon or has expired: ask the client again. */
    CONSENT_RENEW("/consent/consents/"),
    WITHDRAWAL_CONFIRM("/consent/consents/"),
    SCREENING_ITEMS("/intake/screening/"),
    /** A review has begun or an incident was recorded: screen the risks again. */
    RISK_SCREENING("/intake/riskform/"),
    ACCEPTANCE("/intake/screening/"),
    LEVEL_LOWER("/casefile/level/"),
    /** The case manager has a conflict of interest: a supervisor reassigns the case. */
    REASSIGNMENT("/casefile/access/"),
    /** The case was handed over: its new manager reads it and gets in touch with the client. */
    HANDOVER_READING("/note/contact/"),
    /** A transfer to another unit was declined or not answered: a supervisor finds another way. */
    TRANSFER_RETURNED("/handover/case/"),
    FIRST_CONTACT("/note/notes/"),
    ASSESSMENT("/assessment/assessment/"),
    PLAN("/plan/view/"),
    PLAN_PROPOSAL("/plan/view/"),
    PLAN_APPROVAL("/plan/view/"),
    PLAN_RETURNED("/plan/view/"),
    NOTE_DUE("/note/notes/"),
    REVIEW("/plan/review/"),
    REVIEW_FINISH("/plan/review/"),
    RESUME("/casefile/overview/"),
    CLOSING_PROPOSAL("/closing/closing/"),
    CLOSING_APPROVAL("/closing/closing/"),
    CLOSING_RETURNED("/closing/closing/"),
    FOLLOW_UP("/closing/followup/"),
    /** The client no longer agrees to be followed up: end the follow-up. */
    FOLLOW_UP_END("/closing/followup/"),
    RESTART("/closing/closing/"),
    /** The partner has not opened the referral in time: call the partner. */
    REFERRAL_UNANSWERED("/referral/list/"),
    /** The partner has not answered in time: escalated to the supervisor. */
    REFERRAL_ESCALATED("/referral/list/"),
    /** An appointment was made: inform the client through the agreed contact channel. */
    REFERRAL_TELL("/referral/list/"),
    REFERRAL_NO_SHOW("/referral/list/"),
    /** Attendance is not recorded: ask the client. */
    REFERRAL_ASK("/referral/list/"),
    /** The partner has recorded that the service is completed: ask the client how it was, and what is next. */
    REFERRAL_COMPLETED("/referral/list/"),
    /** The referral was declined, expired or was discontinued: find an alternative with the client. */
    REFERRAL_ENDED("/referral/list/"),
    /** No partner user may read the referral: choose another partner. */
    REFERRAL_NOT_RECEIVED("/referral/list/"),
    /** The partner has cancelled the appointment. */
    REFERRAL_VISIT_OFF("/referral/list/"),
    /** The partner has corrected its record: check what was done because of the earlier one. */
    REFERRAL_CORRECTED("/referral/list/"),
    /** The referred service must begin within hours. */
    REFERRAL_DEADLINE("/referral/list/"),
    /** Low attendance: ask the client what would help. */
    TRAINING_ATTENDANCE("/training/list/"),
    /** An interruption of the training ends: ask the client whether to continue. */
    TRAINING_SUSPENDED("/training/list/"),
    /** A partner has promised support: ask the client, at the safe hours, whether it came. */
    SUPPORT_ASK("/supportreferral/list/"),
    /** A partner has not answered in time: call the partner. */
    PARTNER_REPLY("/partnerbusiness/sent/"),
    /** A partner does not take it on: find another way with the client. */
    PARTNER_ENDED("/partnerbusiness/sent/"),
    /** A partner has recorded that it is done: ask the client how it was, and what is next. */
    PARTNER_COMPLETED("/partnerbusiness/sent/"),
    /** No user of the partner may read it: choose another partner. */
    PARTNER_NOT_RECEIVED("/partnerbusiness/sent/"),
    /** The partner has corrected its entry. */
    PARTNER_CORRECTED("/partnerbusiness/sent/"),
    /** The client has applied, was interviewed or was offered work: ask the client how it went. */
    PLACEMENT_ASK("/placement/list/"),
    /** The days of a check: ask the client, at the safe hours, whether the work goes on. */
    PLACEMENT_CHECK("/placement/list/"),
    /** The client was not taken on, or the work has ended: look for other work with the client. */
    PLACEMENT_ENDED("/placement/list/"),
    /** The client handed a loan file in alone: ask the client what the lender said. */
    LOAN_ASK("/loan/list/"),
    /** The lender misses a paper, approved or paid out: talk it over with the client. */
    LOAN_TELL("/loan/list/"),
    /** An instalment comes due: ask the client kindly, at the safe hours, whether it can be paid. */
    LOAN_DUE("/loan/list/"),
    /** An instalment was not paid: look for a way with the client, before the lender does. */
    LOAN_LATE("/loan/list/"),
    /** The lender rejected the loan: look for another way with the client. */
    LOAN_ENDED("/loan/list/"),
    /** The day of a hearing, on which the client is accompanied. */
    LEGAL_HEARING("/legalaid/list/"),
    /** The client awaits admission. */
    STAY_ADMISSION("/stay/list/"),
    STAY_PAPERS("/stay/list/"),
    STAY_DECISION("/stay/list/"),
    STAY_ALARM_FIRST("/stay/list/"),
    STAY_ALARM_SECOND("/stay/list/"),
    STAY_ALARM_LAST("/stay/list/"),
    /** The last approved day of the stay is reached. */
    STAY_END("/stay/list/"),
    STAY_EXIT_PLAN("/stay/list/"),
    STAY_EXIT("/stay/list/"),
    /** The printed decision to admit the client is to be signed and its copy filed. */
    SIGN_ADMISSION("/document/forms/"),
    /** The printed decision to end the stay is to be signed and its copy filed. */
    SIGN_EXIT("/document/forms/"),
    /** The client has left without an exit plan. */
    STAY_LEFT("/stay/list/"),
    /** After violence: urgent specialist care. */
    INCIDENT_EXAM_72H("/incident/list/"),
    INCIDENT_EXAM_120H("/incident/list/"),
    INCIDENT_CHILD_MEASURES("/incident/list/"),
    /** After violence against a child: the notice that the law demands. */
    INCIDENT_CHILD_NOTICE("/incident/list/"),
    /** After an incident: review the plan and the safety plan with the client. */
    INCIDENT_REVIEW("/incident/list/"),
    /** An incident was recorded: the supervisor reads how urgent it is. */
    INCIDENT_READING("/incident/list/"),
    /** A conference takes place: an appointment rather than a deadline. */
    CONFERENCE_ATTEND("/conference/list/"),
    CONFERENCE_MINUTES("/conference/list/"),
    /** A decision of a conference. */
    CONFERENCE_DECISION("/conference/list/"),
    /** A conference decided to change the plan. */
    CONFERENCE_PLAN_CHANGE("/conference/list/"),
    /** The case, or an identity field, was opened in break-glass mode: read the reason. */
    BREAK_GLASS_READING("/breakglass/history/"),
    /** The supervisor requested a correction. */
    CORRECTION("/correction/correction/"),
    /** Information about the client was given to an authority: inform the client. */
    LAWFUL_TELL("/lawful/given/"),
    /** Cash above the bound was given to the client: a second person confirms or refuses it. */
    CASH_CONFIRMATION("/service/list/"),
    /** Cash was refused by the second person: correct the entry. */
    CASH_REFUSED("/service/list/"),
    /** Something was given for a livelihood: ask the client, at the safe hours, whether it is used. */
    LIVELIHOOD_LOOK("/service/livelihood/"),
    /** The day on which the counsellor and the client meet again. */
    COUNSELLING_NEXT("/service/session/"),
    /** The day on which the client is accompanied again; where to is not stated. */
    ACCOMPANIMENT_NEXT("/service/record/"),
    /** A printed form is to be signed and its copy filed. */
    SIGN_INTAKE("/document/forms/"),
    SIGN_RECEPTION("/document/forms/"),
    SIGN_ASSESSMENT("/document/forms/"),
    SIGN_PLAN("/document/forms/"),
    SIGN_CONFERENCE("/document/forms/"),
    SIGN_CLOSING_MINUTES("/document/forms/"),
    SIGN_CLOSING("/document/forms/"),
    /** A file could not be scanned for viruses; it is scanned again by itself. */
    DOCUMENT_SCAN("/document/list/"),
    /** A virus was found in a filed document: its content was removed, a clean file is needed. */
    DOCUMENT_INFECTED("/document/list/"),
    /** Manual task of a worker for themselves or a colleague, with a title. */
    OWN("/note/notes/");

    /** Tasks that disclose a stay at the Centre. They are hidden from readers without {@link Permission#STAY_SEE}, in lists and in case audits. */
    public static final Set<TaskKind> STAY_KINDS = EnumSet.range(STAY_ADMISSION, STAY_LEFT);

    /** Examinations that a health partner does on a referral. */
    private static final Set<TaskKind> EXAMINATION_KINDS =
            EnumSet.of(SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H, INCIDENT_EXAM_72H, INCIDENT_EXAM_120H);

    /** Tasks that an incident causes. */
    private static final Set<TaskKind> INCIDENT_KINDS = EnumSet.range(INCIDENT_EXAM_72H, INCIDENT_READING);

    /** Tasks caused by what a partner does or fails to do. They are not opened once the case has ended. */
    private static final Set<TaskKind> PARTNER_KINDS = EnumSet.of(
            REFERRAL_UNANSWERED,
            REFERRAL_ESCALATED,
            REFERRAL_TELL,
            REFERRAL_NO_SHOW,
            REFERRAL_ASK,
            REFERRAL_COMPLETED,
            REFERRAL_ENDED,
            REFERRAL_NOT_RECEIVED,
            REFERRAL_VISIT_OFF,
            REFERRAL_CORRECTED,
            REFERRAL_DEADLINE,
            TRAINING_ATTENDANCE,
            TRAINING_SUSPENDED,
            SUPPORT_ASK,
            PARTNER_REPLY,
            PARTNER_ENDED,
            PARTNER_COMPLETED,
            PARTNER_NOT_RECEIVED,
            PARTNER_CORRECTED,
            PLACEMENT_ASK,
            PLACEMENT_CHECK,
            PLACEMENT_ENDED,
            LOAN_ASK,
            LOAN_TELL,
            LOAN_DUE,
            LOAN_LATE,
            LOAN_ENDED,
            LEGAL_HEARING);

    /** Questions about what runs, which the Centre puts to the client of its own accord. They stand only while it may get in touch with the client. */
    private static final Set<TaskKind> QUESTION_KINDS = EnumSet.of(
            TRAINING_ATTENDANCE,
            TRAINING_SUSPENDED,
            SUPPORT_ASK,
            PLACEMENT_CHECK,
            LOAN_DUE,
            LOAN_LATE,
            LIVELIHOOD_LOOK);

    /** Tasks that belong to work on an open case only. When the case ends they are dropped and do not count as undone. */
    private static final Set<TaskKind> CASEWORK_KINDS = EnumSet.of(
            HANDOVER_READING,
            TRANSFER_RETURNED,
            CONSENT_RENEW,
            NOTE_DUE,
            REVIEW,
            REVIEW_FINISH,
            RISK_SCREENING,
            INCIDENT_REVIEW,
            CONFERENCE_ATTEND,
            RESUME,
            CLOSING_PROPOSAL,
            CLOSING_APPROVAL,
            CLOSING_RETURNED,
            FOLLOW_UP,
            FOLLOW_UP_END,
            RESTART,
            REFERRAL_COMPLETED,
            PARTNER_COMPLETED,
            COUNSELLING_NEXT,
            ACCOMPANIMENT_NEXT,
            PLACEMENT_CHECK,
            LEGAL_HEARING,
            LIVELIHOOD_LOOK,
            SIGN_INTAKE,
            SIGN_RECEPTION,
            SIGN_ASSESSMENT,
            SIGN_PLAN,
            SIGN_CONFERENCE,
            SIGN_ADMISSION,
            SIGN_EXIT);

    /** Papers that are out to be signed. */
    private static final Set<TaskKind> SIGNATURE_KINDS = EnumSet.of(
            SIGN_INTAKE,
            SIGN_RECEPTION,
            SIGN_ADMISSION,
            SIGN_ASSESSMENT,
            SIGN_PLAN,
            SIGN_CONFERENCE,
            SIGN_EXIT,
            SIGN_CLOSING_MINUTES,
            SIGN_CLOSING);

    /**
     * Tasks that stay open when the case ends: papers on its end, whose signed copies come back later, and the duty to tell the client
     * that an authority was answered, which may be forbidden until a day after it.
     */
    private static final Set<TaskKind> OUTLIVING_KINDS = EnumSet.of(SIGN_CLOSING_MINUTES, SIGN_CLOSING, LAWFUL_TELL);

    /** Decisions on a request or proposal of another member of staff. */
    private static final Set<TaskKind> DECISION_KINDS = EnumSet.of(
            ADMISSION_DECISION,
            VITAL_INTEREST_CONFIRM,
            WITHDRAWAL_CONFIRM,
            ACCEPTANCE,
            LEVEL_LOWER,
            REASSIGNMENT,
            TRANSFER_RETURNED,
            PLAN_PROPOSAL,
            PLAN_APPROVAL,
            CLOSING_PROPOSAL,
            CLOSING_APPROVAL,
            REFERRAL_ESCALATED,
            STAY_DECISION,
            STAY_ALARM_SECOND,
            STAY_ALARM_LAST,
            STAY_EXIT,
            STAY_LEFT,
            CASH_CONFIRMATION);

    /** Duties of the Centre that a client cannot decline. */
    private static final Set<TaskKind> CENTRE_DUTIES = EnumSet.of(
            TELL_DIRECTOR,
            ADMISSION_DECISION,
            EMERGENCY_PAPERS,
            CHILD_MEASURES,
            VITAL_INTEREST_CONFIRM,
            WITHDRAWAL_CONFIRM,
            ACCEPTANCE,
            LEVEL_LOWER,
            REASSIGNMENT,
            HANDOVER_READING,
            TRANSFER_RETURNED,
            PLAN_PROPOSAL,
            PLAN_APPROVAL,
            REFERRAL_ESCALATED,
            STAY_PAPERS,
            STAY_DECISION,
            STAY_EXIT,
            STAY_LEFT,
            INCIDENT_CHILD_MEASURES,
            INCIDENT_CHILD_NOTICE,
            INCIDENT_REVIEW,
            INCIDENT_READING,
            CONFERENCE_ATTEND,
            CONFERENCE_MINUTES,
            BREAK_GLASS_READING,
            CORRECTION,
            LAWFUL_TELL,
            CASH_CONFIRMATION,
            CASH_REFUSED,
            DOCUMENT_SCAN,
            DOCUMENT_INFECTED);

    private final String page;

    TaskKind(String page) {
        this.page = page;
    }

    /**
     * Returns the message key of the name of a task. The follow-ups of an episode are open at the same time, so theirs say which one it is.
     *
     * @param subject what the task is about; null for a task of the case as a whole
     */
    public String labelKey(@Nullable String subject) {
        String key = "TaskKind." + name();
        return this == FOLLOW_UP && subject != null ? key + "." + subject : key;
    }

    /** Whether tasks of this kind may be shown to a reader of the case. */
    public boolean isVisibleTo(CurrentUser user) {
        return !STAY_KINDS.contains(this) || user.may(Permission.STAY_SEE);
    }

    /** Whether the page of the task shows, and completes, all tasks of this kind on the case. */
    public boolean isReadTogether() {
        return this == BREAK_GLASS_READING;
    }

    /** Returns the message key of the name of several tasks of a kind that are read together; the text has their number. */
    public String togetherKey() {
        return "TaskKind." + name() + ".together";
    }

    /** Whether a health partner does the examination on a referral. */
    public boolean isExamination() {
        return EXAMINATION_KINDS.contains(this);
    }

    public static Set<TaskKind> examinationKinds() {
        return Set.copyOf(EXAMINATION_KINDS);
    }

    public boolean isAboutIncident() {
        return INCIDENT_KINDS.contains(this);
    }

    public static Set<TaskKind> incidentKinds() {
        return Set.copyOf(INCIDENT_KINDS);
    }

    public boolean isAboutReferral() {
        return compareTo(REFERRAL_UNANSWERED) >= 0 && compareTo(REFERRAL_DEADLINE) <= 0;
    }

    public boolean isAboutPartner() {
        return PARTNER_KINDS.contains(this);
    }

    /** Whether the Centre puts a question to the client of its own accord, which it may only while it may get in touch. */
    public boolean asksClient() {
        return QUESTION_KINDS.contains(this);
    }

    public static Set<TaskKind> questionKinds() {
        return Set.copyOf(QUESTION_KINDS);
    }

    /** Whether the task is dropped with the end of the case, and does not count as undone. */
    public boolean endsWithCase() {
        return CASEWORK_KINDS.contains(this);
    }

    /** Whether a paper is out to be signed, and may come back on any day. */
    public boolean isSignature() {
        return SIGNATURE_KINDS.contains(this);
    }

    /** Whether the task stays open when the case ends. */
    public boolean outlivesCase() {
        return OUTLIVING_KINDS.contains(this);
    }

    /** Returns the kinds of which a request for closing need not say what becomes of the open tasks. */
    public static Set<TaskKind> notAnsweredAtClosing() {
        return Stream.of(values())
                .filter(kind -> kind.endsWithCase() || kind.outlivesCase())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Set<TaskKind> decisionKinds() {
        return Set.copyOf(DECISION_KINDS);
    }

    public boolean mayClientDecline() {
        return !CENTRE_DUTIES.contains(this);
    }

    /** Returns the path of the page; the case number is appended. */
    public String page() {
        return page;
    }
}
