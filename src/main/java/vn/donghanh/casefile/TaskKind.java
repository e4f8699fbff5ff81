package vn.donghanh.casefile;

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
    WITHDRAWAL_CONFIRM("/consent/consents/"),
    SCREENING_ITEMS("/intake/screening/"),
    ACCEPTANCE("/intake/screening/"),
    LEVEL_LOWER("/casefile/level/"),
    /** The one responsible must not see the case any more: a supervisor gives it to someone else. */
    REASSIGNMENT("/casefile/access/"),
    FIRST_CONTACT("/note/notes/"),
    ASSESSMENT("/assessment/needs/"),
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
    /** Somebody opened the case, or a field of it, past her grants: read why. */
    BREAK_GLASS_TOLD("/casefile/glass/"),
    /** The supervisor asked for something to be put right. */
    CORRECTION("/casefile/correction/"),
    /** Written by a worker for herself or a colleague, with words of its own. */
    OWN("/note/notes/");

    private final String page;

    TaskKind(String page) {
        this.page = page;
    }

    /** The address of the page, the case number to be appended. */
    public String page() {
        return page;
    }
}
