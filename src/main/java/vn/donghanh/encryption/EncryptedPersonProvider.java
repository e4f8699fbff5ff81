package vn.donghanh.encryption;

import java.util.List;
import vn.donghanh.shared.PersonRef;

/** Of whom something lies sealed. Answered by the package that holds the persons. */
public interface EncryptedPersonProvider {
    /** Those of whom something was recorded last. */
    List<PersonRef> newest(int most);
}
