package vn.donghanh.referral;

/** What the Centre has to know of a booking. */
enum BookingRemark {
    AGAINST_WISH
}
