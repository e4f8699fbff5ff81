package vn.donghanh.referral.appointment;

/** A remark about an appointment for the Centre. */
public enum BookingRemark {
    AGAINST_WISH
}
