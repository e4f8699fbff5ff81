package vn.donghanh.encryption;

/** Says whether anything was ever sealed. While something was, keys are never made anew: a new key would not open it. */
public interface EncryptedDataProvider {
    boolean hasAny();

    /** Whether records of this kind are sealed for this purpose. */
    boolean hasAnyFor(KeyPurpose purpose);
}
