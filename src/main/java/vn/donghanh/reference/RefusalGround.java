package vn.donghanh.reference;

/**
 * The grounds for refusing a lawful request; their legal bases are rows of {@code lawful_ground_basis}. No ground states whether a person is a client
 * or names an illness, because the letter would then disclose what it refuses.
 */
public enum RefusalGround {
    NOT_IN_WRITING,
    NO_LEGAL_BASIS,
    /** The authority or the signatory is not competent to ask. */
    NOT_COMPETENT,
    LIST_OF_PERSONS,
    /** The request exceeds its purpose. */
    OUT_OF_PROPORTION,
    /** A law obliges the Centre to secrecy about this kind of information. */
    SECRET_BY_LAW,
    /** The Centre keeps no records of this kind. */
    NOT_HELD
}
