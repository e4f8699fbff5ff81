package vn.donghanh.encryption;

/** What becomes of a sealed value when it is tried. */
public enum CiphertextStatus {
    /** It opens, and was sealed with today's key. */
    OPENS,
    /** It opens, and was sealed with a key from before a rotation. */
    OLD,
    /** It never opens again, because the person's keys were destroyed at her request. */
    ERASED,
    /** It does not open, because the person's keys were lost and given up. */
    LOST,
    /** It does not open, and should. */
    CLOSED
}
