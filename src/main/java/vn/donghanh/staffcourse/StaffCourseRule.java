package vn.donghanh.staffcourse;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a course for staff is not recorded or changed. */
public enum StaffCourseRule implements BusinessRule {
    TOPIC_MISSING,
    /** The topic is none of the list, so the title has to say it. */
    TITLE_MISSING,
    ORGANISER_MISSING,
    PLACE_MISSING,
    FIRST_DAY_MISSING,
    LAST_DAY_MISSING,
    ENDS_BEFORE_IT_BEGINS,
    /** More than ten years: a slip of the pen rather than an old certificate. */
    TOO_LONG_AGO,
    TOO_FAR_AHEAD,
    HOURS_MISSING,
    FUNDING_MISSING,
    /** Results are recorded, so the course cannot end later than today. */
    RESULTS_RECORDED,
    PARTICIPANTS_MISSING,
    NOT_OVER_YET,
    OUTCOME_NOT_POSSIBLE,
    WITHDRAWAL_REASON_MISSING,
    WITHDRAWN,
    /** A role demands a course that the person has not completed. */
    COURSE_DEMANDED,
    ROLE_MISSING,
    BASIS_MISSING,
    /** A role demands a course from today or a later day on. */
    DEMAND_IN_THE_PAST,
    DEMANDED_ALREADY,
    DEMAND_OVER
}
