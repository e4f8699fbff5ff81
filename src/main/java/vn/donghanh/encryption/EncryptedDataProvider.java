package vn.donghanh.encryption;

/**
 * Reports whether anything was ever encrypted. While this is true, keys are never created anew, because new keys could
 * not decrypt it.
 */
public interface EncryptedDataProvider {
    boolean hasAny();

    /** Returns whether there are records encrypted for this purpose. */
    boolean hasAnyFor(KeyPurpose purpose);
}
