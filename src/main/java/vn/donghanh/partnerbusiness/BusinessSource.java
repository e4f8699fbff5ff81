package vn.donghanh.partnerbusiness;

/** Who says that a step was taken. */
public enum BusinessSource {
    CENTRE,
    /** A user of the partner, in the partner's inbox. */
    PARTNER,
    /** The partner by letter or telephone, recorded at the Centre: for partners without an account. */
    PARTNER_BY_LETTER,
    /** The client, recorded at the Centre. */
    CLIENT,
    /** The calendar. */
    SYSTEM
}
