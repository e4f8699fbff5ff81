package vn.donghanh.referral.appointment;

/** What is known of the client's wish for the appointment. That nobody has asked is not the same as having none. */
public enum WishAnswer {
    NOT_ASKED,
    ANY_TIME,
    STATED
}
