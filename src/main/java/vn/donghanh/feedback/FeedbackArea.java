package vn.donghanh.feedback;

/** What clients are asked about. The same for every client, so that the questions tell nothing about one. */
public enum FeedbackArea {
    OVERALL,
    RESPECT,
    PRIVACY,
    COUNSELLING,
    HEALTH,
    PLACE_TO_STAY,
    LEARNING_WORK,
    PAPERS_MONEY
}
