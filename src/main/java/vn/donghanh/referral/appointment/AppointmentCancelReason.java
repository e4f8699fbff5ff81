package vn.donghanh.referral.appointment;

/** On whose side an appointment was called off. */
public enum AppointmentCancelReason {
    CLIENT_ASKED,
    PARTNER_CANNOT
}
