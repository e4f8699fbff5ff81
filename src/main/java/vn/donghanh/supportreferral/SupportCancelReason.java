package vn.donghanh.supportreferral;

/** The reason why a referral for support was called off. */
public enum SupportCancelReason {
    CLIENT_WISH,
    OTHER_WAY,
    NO_ANSWER,
    OTHER
}
