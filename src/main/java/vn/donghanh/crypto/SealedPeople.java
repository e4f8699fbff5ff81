package vn.donghanh.crypto;

import java.util.List;
import vn.donghanh.shared.PersonRef;

/** Of whom something lies sealed. Answered by the package that holds the persons. */
public interface SealedPeople {
    /** Those of whom something was recorded last. */
    List<PersonRef> newest(int most);

    /** Whether something of who she is lies sealed, so that her keys were made long ago. */
    boolean holdAnythingOf(PersonRef person);
}
