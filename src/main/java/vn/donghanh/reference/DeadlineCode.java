package vn.donghanh.reference;

import org.jspecify.annotations.Nullable;

/** The deadlines of the product, in the order of the work and grouped by {@link DeadlineCategory}. Duration, validity and legal basis are rows of
 * {@code legal_deadline}. Where only the number is read, the unit is fixed, and the number has bounds. */
public enum DeadlineCode {
    TELL_DIRECTOR,
    ADMISSION_DECISION,
    EMERGENCY_PAPERS,
    CHILD_MEASURES,
    SCREENING_ITEMS_URGENT,
    SCREENING_ITEMS,
    ACCEPT_URGENT,
    ACCEPT,
    FIRST_CONTACT_CRITICAL,
    FIRST_CONTACT_HIGH,
    FIRST_CONTACT_MEDIUM,
    FIRST_CONTACT_LOW,
    ASSESSMENT_EMERGENCY,
    ASSESSMENT,
    PLAN,
    PLAN_CHILD,
    PLAN_APPROVAL,
    NOTE_EVERY,
    NOTE_EVERY_HIGH,
    REVIEW_EVERY,
    REVIEW_FINISH,
    /** From the beginning of a review, or the record of an incident, to the next risk screening. */
    RISK_SCREENING,
    SPECIALIST_EXAM_72H,
    SPECIALIST_EXAM_120H,
    /** From the record of violence against a child to the notice that the law demands. */
    INCIDENT_CHILD_NOTICE,
    /** From the record of an incident to the review of the plan. */
    INCIDENT_REVIEW,
    /** From the record of an incident to the supervisor's reading. */
    INCIDENT_READING,
    /** From a conference to its minutes. */
    CONFERENCE_MINUTES,
    /** From printing a form to its signed copy. */
    FORM_SIGNATURE,
    ELIGIBILITY_PENDING(DeadlineUnit.WORKING_DAYS, 1, 60),
    LEVEL_LOWER_DECISION,
    /** From recording cash above the bound to the answer of the second person, and from a refusal to the correction. */
    CASH_CONFIRMATION,
    /** From giving something for a livelihood to asking whether it is used. */
    LIVELIHOOD_LOOK,
    /** How many days before and after its day that may take place. */
    LIVELIHOOD_LOOK_MARGIN(DeadlineUnit.DAYS, 0, 28),
    /** How far a worker may postpone a task without approval. */
    TASK_POSTPONE(DeadlineUnit.WORKING_DAYS, 1, 60),
    /** From a hand-over to the new case manager's reading and contact with the client. */
    HANDOVER_READING_URGENT,
    HANDOVER_READING,
    /** From proposing a transfer to the answer of the receiving unit. */
    TRANSFER_ANSWER,
    /** From a declined or unanswered transfer, or the end of a case manager's account, to another way. */
    TRANSFER_RETURNED,
    /** The most days for which a colleague stands in for an absent one. */
    COVER_LONGEST(DeadlineUnit.DAYS, 1, 365),
    PAUSE_LONGEST(DeadlineUnit.DAYS, 1, 365),
    CLOSING_DECISION,
    LOST_CONTACT_SPAN(DeadlineUnit.DAYS, 7, 365),
    FOLLOW_UP_1,
    FOLLOW_UP_3,
    FOLLOW_UP_6,
    FOLLOW_UP_12,
    /** How many days after the consent to it a follow-up that was held before is offered to be recorded. */
    FOLLOW_UP_RECORD(DeadlineUnit.DAYS, 1, 60),
    REOPEN_START,
    VITAL_INTEREST_CONFIRM,
    VITAL_INTEREST_EXPIRES,
    CONSENT_LONGEST,
    /** How long before a consent to case management expires the case manager is reminded. */
    CONSENT_RENEW(DeadlineUnit.DAYS, 1, 180),
    WITHDRAWAL_CONFIRM,
    /** From a client's request for erasure to the decision. */
    ERASURE,
    /** How long a recipient may still read a concluded disclosure. */
    DISCLOSURE_GONE,
    /** From sending to the partner's receipt. */
    REFERRAL_RECEIPT_EMERGENCY,
    REFERRAL_RECEIPT_URGENT,
    REFERRAL_RECEIPT,
    /** From sending to the partner's answer. */
    REFERRAL_REPLY_EMERGENCY,
    REFERRAL_REPLY_URGENT,
    REFERRAL_REPLY,
    REFERRAL_EXPIRY_URGENT,
    REFERRAL_EXPIRY,
    /** From a missed appointment to the worker's safe contact. */
    REFERRAL_NO_SHOW_CALL,
    /** From an appointment without a reported result to asking whether the client attended. */
    REFERRAL_ASK_AFTER,
    REFERRAL_RETAINED,
    /** From an application to the training provider's answer. */
    TRAINING_REPLY,
    /** From low attendance, or a refusal, to discussing it with the client. */
    TRAINING_CONTACT,
    TRAINING_SUSPENDED_LONGEST,
    /** From sending a matter of legal aid to the answer. */
    LEGAL_AID_REPLY,
    /** From an introduction to an employer or an employment service to the answer. */
    EMPLOYMENT_REPLY,
    /** From a referral for support to the answer. */
    SUPPORT_REPLY,
    /** From a partner's promise of support to asking the client whether it came. */
    SUPPORT_ASK,
    /** From sending a loan file to the lender's answer. */
    LENDING_REPLY,
    /** From a partner's refusal or correction to talking it over with the client. */
    PARTNER_CONTACT,
    /** From what happened to a placement to asking the client about it. */
    PLACEMENT_CONTACT,
    /** From the first day of work to the checks after it. */
    PLACEMENT_CHECK_1,
    PLACEMENT_CHECK_3,
    PLACEMENT_CHECK_6,
    PLACEMENT_CHECK_12,
    /** How many days before and after its day a check may take place. */
    PLACEMENT_CHECK_MARGIN(DeadlineUnit.DAYS, 0, 28),
    /** From what a lender says to talking it over with the client. */
    LOAN_CONTACT,
    /** How many days before an instalment comes due the client is asked about it. */
    LOAN_ASK_BEFORE(DeadlineUnit.DAYS, 0, 60),
    /** How many days after its day an unpaid instalment counts as late. */
    LOAN_LATE_AFTER(DeadlineUnit.DAYS, 0, 60),
    /** From requesting a stay to admission. */
    STAY_ADMISSION,
    /** From admission to the complete dossier and the director's decision. */
    STAY_DOSSIER,
    STAY_DOSSIER_ALARM,
    /** Maximum length of a stay without a decision of the parent authority. */
    STAY_LONGEST,
    STAY_ALARM_FIRST,
    STAY_ALARM_SECOND,
    STAY_ALARM_LAST,
    /** How long before the end of a stay the exit plan is due. */
    STAY_EXIT_PLAN(DeadlineUnit.DAYS, 1, 90),
    /** From an unplanned departure to the supervisor's response. */
    STAY_LEFT,
    /** Maximum hours of break-glass access to a case. */
    BREAK_GLASS_LONGEST(DeadlineUnit.HOURS, 1, 24),
    /** From the allowance of a further break-glass opening by a second person to its use. */
    BREAK_GLASS_ALLOWED(DeadlineUnit.HOURS, 1, 24),
    /** From a break-glass opening to its review by someone else. */
    BREAK_GLASS_REVIEW(DeadlineUnit.WORKING_DAYS, 1, 60),
    /** From a supervisor's request for a correction to the worker's answer. */
    CORRECTION,
    /** From the receipt of a complaint to the start of its examination. */
    COMPLAINT_BEGIN,
    /** From the start of the examination of a complaint to the answer. */
    COMPLAINT_ANSWER,
    /** From the answer to a complaint to informing the client, if they wish. */
    COMPLAINT_INFORM,
    /** From the receipt of an authority's request to its decision. */
    LAWFUL_DECISION(DeadlineUnit.WORKING_DAYS, 1, 60),
    /** From an answer to an authority about a client to the notification of the client. */
    LAWFUL_TELL;

    private final @Nullable DeadlineUnit fixedUnit;
    private final int minimum;
    private final int maximum;

    DeadlineCode() {
        this.fixedUnit = null;
        this.minimum = 0;
        this.maximum = 0;
    }

    DeadlineCode(DeadlineUnit fixedUnit, int least, int most) {
        this.fixedUnit = fixedUnit;
        this.minimum = least;
        this.maximum = most;
    }

    /** Returns the unit of a deadline whose number is read alone; null if the unit is a setting too. */
    public @Nullable DeadlineUnit fixedUnit() {
        return fixedUnit;
    }

    public int minimum() {
        return minimum;
    }

    /** Returns the highest number that may be set in this unit. */
    public int maximum(DeadlineUnit unit) {
        return fixedUnit == null ? unit.inTenYears() : maximum;
    }
}
