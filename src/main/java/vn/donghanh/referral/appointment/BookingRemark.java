package vn.donghanh.referral.appointment;

/** What the Centre has to know of a booking. */
public enum BookingRemark {
    AGAINST_WISH
}
