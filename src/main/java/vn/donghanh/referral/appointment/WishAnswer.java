package vn.donghanh.referral.appointment;

/** The answer to the question about the client's wish. NOT_ASKED is not the same as having no wish. */
public enum WishAnswer {
    NOT_ASKED,
    ANY_TIME,
    STATED
}
