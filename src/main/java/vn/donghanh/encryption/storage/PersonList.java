package vn.donghanh.encryption.storage;

import java.util.Locale;

/** The lists of persons beside the keys. They are only appended to. */
public enum PersonList {
    /** Persons whose keys were destroyed at their request. */
    ERASED,
    /** Persons whose keys were lost and abandoned by two people. */
    LOST;

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
