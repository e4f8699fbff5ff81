package vn.donghanh.casefile.model;

import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** What can be due on a case, and the page on which it is done. */
public enum TaskKind {
    TELL_DIRECTOR("/intake/screening/"),
    ADMISSION_DECISION("/intake/screening/"),
    EMERGENCY_PAPERS("/intake/screening/"),
    CHILD_MEASURES("/intake/screening/"),
    SPECIALIST_EXAM_72H("/intake/screening/"),
    SPECIALIST_EXAM_120H("/intake/screening/"),
    VITAL_INTEREST_CONFIRM("/consent/consents/"),
    CONSENT_ASK("/consent/consents/"),
    /** Her consent to the case lapses soon, or has lapsed: ask her again. */
    CONSENT_RENEW("/consent/consents/"),
    WITHDRAWAL_CONFIRM("/consent/consents/"),
    SCREENING_ITEMS("/intake/screening/"),
    ACCEPTANCE("/intake/screening/"),
    LEVEL_LOWER("/casefile/level/"),
    /** The one responsible must not see the case any more: a supervisor gives it to someone else. */
    REASSIGNMENT("/casefile/access/"),
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
    RESTART("/closing/closing/"),
    /** The partner has not opened it in time: ring up. */
    REFERRAL_UNANSWERED("/referral/list/"),
    /** Not answered in time: the supervisor sees to it. */
    REFERRAL_ESCALATED("/referral/list/"),
    /** There is an appointment: tell her in the way she chose. */
    REFERRAL_TELL("/referral/list/"),
    REFERRAL_NO_SHOW("/referral/list/"),
    /** Nobody has said whether she went, or still goes: ask her. */
    REFERRAL_ASK("/referral/list/"),
    /** Declined, run out, broken off: find another way with her. */
    REFERRAL_ENDED("/referral/list/"),
    /** Nobody at the partner may read it: choose another partner. */
    REFERRAL_NOT_RECEIVED("/referral/list/"),
    /** The partner has called the appointment off. */
    REFERRAL_VISIT_OFF("/referral/list/"),
    /** The partner has put right what it had recorded: what was done upon it may be wrong too. */
    REFERRAL_CORRECTED("/referral/list/"),
    /** What she was sent for must begin within hours. */
    REFERRAL_CLOCK("/referral/list/"),
    /** The school has not answered in time: ring up. */
    TRAINING_REPLY("/training/list/"),
    /** She attended little: ask what would help. */
    TRAINING_ATTENDANCE("/training/list/"),
    /** An interruption runs out: does she go on? */
    TRAINING_SUSPENDED("/training/list/"),
    /** Not taken: find another way with her. */
    TRAINING_ENDED("/training/list/"),
    /** Nobody at the school may read it: choose another school. */
    TRAINING_NOT_RECEIVED("/training/list/"),
    /** The school has put right what it had recorded. */
    TRAINING_CORRECTED("/training/list/"),
    /** She waits to be let in. */
    STAY_ADMISSION("/stay/list/"),
    STAY_PAPERS("/stay/list/"),
    STAY_DECISION("/stay/list/"),
    STAY_ALARM_FIRST("/stay/list/"),
    STAY_ALARM_SECOND("/stay/list/"),
    STAY_ALARM_LAST("/stay/list/"),
    /** The last decided day has come. */
    STAY_END("/stay/list/"),
    STAY_EXIT_PLAN("/stay/list/"),
    STAY_EXIT("/stay/list/"),
    /** She has left without a plan. */
    STAY_LEFT("/stay/list/"),
    /** Somebody opened the case, or a field of it, past her grants: read why. */
    BREAK_GLASS_TOLD("/breakglass/history/"),
    /** The supervisor asked for something to be put right. */
    CORRECTION("/correction/correction/"),
    /** An authority was answered about her: tell her. */
    LAWFUL_TELL("/lawful/given/"),
    /** Written by a worker for herself or a colleague, with words of its own. */
    OWN("/note/notes/");

    /** That somebody stays here is told to nobody but those whose business it is: not in lists, nor in figures of an audit. */
    public static final Set<TaskKind> STAY_KINDS = EnumSet.range(STAY_ADMISSION, STAY_LEFT);

    /** What follows from what a partner does, or does not do. */
    private static final Set<TaskKind> PARTNER_KINDS = EnumSet.range(REFERRAL_UNANSWERED, TRAINING_CORRECTED);

    /** What belongs to work on an open case alone: when the case ends, it is due no longer, and nothing was left undone. */
    private static final Set<TaskKind> CASEWORK_KINDS = EnumSet.of(
            CONSENT_RENEW,
            NOTE_DUE,
            REVIEW,
            REVIEW_FINISH,
            RESUME,
            CLOSING_PROPOSAL,
            CLOSING_APPROVAL,
            CLOSING_RETURNED,
            FOLLOW_UP,
            RESTART);

    /** Where somebody says yes or no to what another has laid before them. */
    private static final Set<TaskKind> DECISION_KINDS = EnumSet.of(
            ADMISSION_DECISION,
            VITAL_INTEREST_CONFIRM,
            WITHDRAWAL_CONFIRM,
            ACCEPTANCE,
            LEVEL_LOWER,
            REASSIGNMENT,
            PLAN_PROPOSAL,
            PLAN_APPROVAL,
            CLOSING_PROPOSAL,
            CLOSING_APPROVAL,
            REFERRAL_ESCALATED,
            STAY_DECISION,
            STAY_ALARM_SECOND,
            STAY_ALARM_LAST,
            STAY_EXIT,
            STAY_LEFT);

    /** What the Centre owes whatever the client says. */
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
            PLAN_PROPOSAL,
            PLAN_APPROVAL,
            REFERRAL_ESCALATED,
            STAY_PAPERS,
            STAY_DECISION,
            STAY_EXIT,
            STAY_LEFT,
            BREAK_GLASS_TOLD,
            CORRECTION);

    private final String page;

    TaskKind(String page) {
        this.page = page;
    }

    /** Whether this reader is told that something of the kind is due on a case she sees. */
    public boolean isVisibleTo(CurrentUser user) {
        return !STAY_KINDS.contains(this) || user.may(Permission.STAY_SEE);
    }

    /** Whether a health partner does it, upon a referral. */
    public boolean isExamination() {
        return this == SPECIALIST_EXAM_72H || this == SPECIALIST_EXAM_120H;
    }

    public boolean isAboutReferral() {
        return compareTo(REFERRAL_UNANSWERED) >= 0 && compareTo(REFERRAL_CLOCK) <= 0;
    }

    public boolean isAboutPartner() {
        return PARTNER_KINDS.contains(this);
    }

    public boolean endsWithCase() {
        return CASEWORK_KINDS.contains(this);
    }

    public static Set<TaskKind> caseworkKinds() {
        return Set.copyOf(CASEWORK_KINDS);
    }

    public static Set<TaskKind> decisionKinds() {
        return Set.copyOf(DECISION_KINDS);
    }

    public boolean mayClientDecline() {
        return !CENTRE_DUTIES.contains(this);
    }

    /** The address of the page, the case number to be appended. */
    public String page() {
        return page;
    }
}
