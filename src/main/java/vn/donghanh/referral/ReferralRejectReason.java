package vn.donghanh.referral;

/** Why a partner cannot take someone: about the partner, never about the person. */
public enum ReferralRejectReason {
    FULL,
    WRONG_SERVICE,
    NOT_ELIGIBLE
}
