package vn.donghanh.referral;

/** On whose side an appointment was called off. */
public enum CallOffReason {
    CLIENT_ASKED,
    PARTNER_CANNOT
}
