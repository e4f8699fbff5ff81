package vn.donghanh.reference;

/** The deadlines that the product knows, in the order of the work; {@link DeadlineCategory} parts them. How long each is, since when and on what basis, stands in {@code legal_deadline}. */
public enum DeadlineCode {
    TELL_DIRECTOR,
    ADMISSION_DECISION,
    EMERGENCY_PAPERS,
    CHILD_MEASURES,
    SCREENING_ITEMS_URGENT,
    SCREENING_ITEMS,
    ACCEPT_URGENT,
    ACCEPT,
    DECLINE,
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
    SPECIALIST_EXAM_72H,
    SPECIALIST_EXAM_120H,
    ELIGIBILITY_PENDING,
    LEVEL_LOWER_DECISION,
    /** How far a worker may put off a task herself. */
    TASK_POSTPONE,
    PAUSE_LONGEST,
    CLOSING_DECISION,
    LOST_CONTACT_SPAN,
    FOLLOW_UP_1,
    FOLLOW_UP_3,
    FOLLOW_UP_6,
    FOLLOW_UP_12,
    REOPEN_START,
    VITAL_INTEREST_CONFIRM,
    VITAL_INTEREST_EXPIRES,
    CONSENT_LONGEST,
    /** How long before a consent to the case lapses the case manager is told. */
    CONSENT_RENEW,
    WITHDRAWAL_CONFIRM,
    /** From a client's asking to be erased to the decision. */
    ERASURE,
    /** How long an addressee still reads what is over. */
    DISCLOSURE_GONE,
    /** From sending to the partner's opening it. */
    REFERRAL_RECEIPT_EMERGENCY,
    REFERRAL_RECEIPT_URGENT,
    REFERRAL_RECEIPT,
    /** From sending to the partner's yes or no. */
    REFERRAL_REPLY_EMERGENCY,
    REFERRAL_REPLY_URGENT,
    REFERRAL_REPLY,
    REFERRAL_EXPIRY_URGENT,
    REFERRAL_EXPIRY,
    /** From a missed appointment to the worker's safe call. */
    REFERRAL_NO_SHOW_CALL,
    /** From an appointment to asking whether she went, when nobody has said so. */
    REFERRAL_ASK_AFTER,
    REFERRAL_RETAINED,
    /** From an application to the school's answer. */
    TRAINING_REPLY,
    /** From low attendance, or a refusal, to talking it over with the client. */
    TRAINING_CONTACT,
    TRAINING_SUSPENDED_LONGEST,
    /** From asking for a stay to being let in. */
    STAY_ADMISSION,
    /** From coming in to the complete papers and the director's decision. */
    STAY_DOSSIER,
    STAY_DOSSIER_ALARM,
    /** How long a stay may last without the parent body's decision. */
    STAY_LONGEST,
    STAY_ALARM_FIRST,
    STAY_ALARM_SECOND,
    STAY_ALARM_LAST,
    /** How long before its end the way out is planned. */
    STAY_EXIT_PLAN,
    /** From leaving without a plan to the supervisor's answer. */
    STAY_LEFT,
    /** How many hours somebody may open a case past her grants. */
    BREAK_GLASS_LONGEST,
    /** From a second person's allowing one more to its opening. */
    BREAK_GLASS_ALLOWED,
    /** From such an opening to its review by someone else. */
    BREAK_GLASS_REVIEW,
    /** From a supervisor's asking for a correction to the worker's answer. */
    CORRECTION,
    /** From the day on which an authority's request came to its decision. */
    LAWFUL_DECISION,
    /** From an answer about a client to her knowing of it. */
    LAWFUL_TELL
}
