package vn.donghanh.encryption;

import vn.donghanh.shared.PersonRef;

/**
 * Reports whether any encrypted value exists for a person. Implemented by the package that knows all encrypted columns.
 */
public interface EncryptedValueProvider {
    /** Returns whether there is any; if so, the person's keys must already exist. */
    boolean hasAnyFor(PersonRef person);
}
