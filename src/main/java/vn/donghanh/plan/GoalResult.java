package vn.donghanh.plan;

/** What a review finds of a goal. A goal that she no longer wants is her choice, not a failure. */
public enum GoalResult {
    REACHED,
    PARTLY,
    NOT_YET,
    NOT_WANTED
}
