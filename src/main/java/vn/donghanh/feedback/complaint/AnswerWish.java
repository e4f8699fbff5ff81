package vn.donghanh.feedback.complaint;

/** How the client wants to be informed of the answer. */
public enum AnswerWish {
    BY_ADDRESSEE,
    /** By somebody whom the client names. */
    BY_OTHER_STAFF,
    NONE
}
