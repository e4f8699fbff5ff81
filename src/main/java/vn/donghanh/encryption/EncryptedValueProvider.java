package vn.donghanh.encryption;

import vn.donghanh.shared.PersonRef;

/** Whether anything lies sealed for a person, whatever it is. Answered by the package that knows all sealed columns. */
public interface EncryptedValueProvider {
    /** If so, her keys were made long ago. */
    boolean hasAnyFor(PersonRef person);
}
