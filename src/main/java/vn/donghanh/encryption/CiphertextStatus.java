package vn.donghanh.encryption;

/** The result of trying to decrypt a value. */
public enum CiphertextStatus {
    /** Decrypts, and is encrypted under the current key. */
    OPENS,
    /** Decrypts, and is encrypted under a key from before a rotation. */
    OLD,
    /** Can never be decrypted again, because the person was erased on request. */
    ERASED,
    /** Cannot be decrypted, because the person's keys were lost and abandoned. */
    LOST,
    /** Cannot be decrypted, although it should. */
    CLOSED
}
