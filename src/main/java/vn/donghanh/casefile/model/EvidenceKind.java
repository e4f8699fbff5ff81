package vn.donghanh.casefile.model;

/** Kind of record that proves that a client received a service. */
public enum EvidenceKind {
    /** A service delivered by the Centre's own staff. */
    DELIVERY,
    /** A health referral that the client attended. */
    REFERRAL,
    /** A course that has begun. */
    COURSE,
    /** A matter that a legal aid centre has accepted. */
    LEGAL_AID,
    /** Work that has begun. */
    PLACEMENT,
    /** Support that a partner has given. */
    SUPPORT,
    /** A loan of which money was paid out. */
    LOAN,
    /** An admission to the emergency shelter. */
    STAY
}
