package vn.donghanh.plan;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a plan is not saved, submitted, proposed, approved or reviewed. */
public enum PlanRule implements BusinessRule {
    GOAL_FOR_EACH_NEED,
    GOAL_WORDS_MISSING,
    ACTION_MISSING,
    ACTION_WORDS_MISSING,
    OWNER_MISSING,
    DUE_MISSING,
    RESOURCE_MISSING,
    AGREEMENT_MISSING,
    SAFETY_PLAN_MISSING,
    SAFETY_SIGNS_MISSING,
    SAFETY_PLACES_MISSING,
    SAFETY_PEOPLE_MISSING,
    GOALS_AND_ACTIONS,
    NOT_PROPOSED,
    OWN_PLAN,
    NOT_ENTITLED,
    RETURN_REASON_MISSING,
    DROP_REASON_MISSING,
    COMPLETION_MISSING,
    EVIDENCE_MISSING,
    /** The case has no such record, or it proves nothing any more. */
    EVIDENCE_UNKNOWN,
    COMPLETION_WORDS_MISSING,
    NOT_OPEN,
    NOT_APPROVED,
    RESULT_MISSING,
    RATING_MISSING,
    CHANGE_UNSAID,
    GOALS_CHANGED,
    NEW_PLAN_MISSING,
    /** A new version waits for the supervisor, who accepts or returns it first. */
    NEW_PLAN_WAITING,
    REVIEW_DAY,
    ACTIONS_OPEN
}
