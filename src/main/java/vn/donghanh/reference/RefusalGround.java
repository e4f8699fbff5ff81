package vn.donghanh.reference;

/**
 * Why an authority is given nothing. What each stands on in law is a row of {@code lawful_ground_basis}. None of them says whether somebody is a client,
 * nor names an illness: the letter would tell what it refuses to tell.
 */
public enum RefusalGround {
    NOT_IN_WRITING,
    NO_LEGAL_BASIS,
    /** The body, or who signed, is not one that may ask this. */
    NOT_COMPETENT,
    LIST_OF_PERSONS,
    /** More than its purpose needs. */
    OUT_OF_PROPORTION,
    /** A law binds the Centre to keep this kind of thing secret. */
    SECRET_BY_LAW,
    /** The Centre keeps no record of this kind about anybody. */
    NOT_HELD
}
