package vn.donghanh.referral;

/** The reason why a partner declines a referral. It describes the partner, never the client. */
public enum ReferralRejectReason {
    FULL,
    WRONG_SERVICE,
    NOT_ELIGIBLE
}
