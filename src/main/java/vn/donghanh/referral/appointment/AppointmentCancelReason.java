package vn.donghanh.referral.appointment;

/** The side on which an appointment was cancelled. */
public enum AppointmentCancelReason {
    CLIENT_ASKED,
    PARTNER_CANNOT
}
