package vn.donghanh.encryption;

import java.util.List;
import vn.donghanh.shared.PersonRef;

/** Lists persons with encrypted data. Implemented by the package that stores persons. */
public interface EncryptedPersonProvider {
    /** Returns the most recently recorded persons. */
    List<PersonRef> newest(int most);
}
