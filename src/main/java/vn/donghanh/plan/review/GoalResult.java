package vn.donghanh.plan.review;

/** The result of a goal at a review. A goal that the client no longer wants is the client's choice, not a failure. */
public enum GoalResult {
    REACHED,
    PARTLY,
    NOT_YET,
    NOT_WANTED
}
