package vn.donghanh.referral;

/** Whose word a move rests on. */
public enum ReferralStatementSource {
    /** The Centre's own doing. */
    CENTRE,
    /** The client says so; the worker writes it down. */
    CLIENT,
    /** The partner's paper slip says so; the worker types it in. */
    SLIP,
    /** The partner, signed in. */
    PARTNER,
    /** Nobody: a deadline has passed. */
    CLOCK
}
