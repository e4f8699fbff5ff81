package vn.donghanh.referral;

/** The source of the statement behind a transition. */
public enum ReferralStatementSource {
    /** An action of the Centre. */
    CENTRE,
    /** Reported by the client and recorded by the worker. */
    CLIENT,
    /** Reported on the partner's paper slip and recorded by the worker. */
    SLIP,
    /** Recorded by a signed-in partner user. */
    PARTNER,
    /** Recorded by the system when a deadline passed. */
    SYSTEM
}
