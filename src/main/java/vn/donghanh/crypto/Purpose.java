package vn.donghanh.crypto;

import java.util.Locale;

/** What a sealed value is for. Each purpose has keys of its own, so that opening one kind opens no other. */
public enum Purpose {
    IDENTITY,
    CONTACT,
    HEALTH,
    COUNSELLING,
    LEGAL,
    NOTES,
    DOCUMENTS,
    INDEX,
    AUDIT;

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".keyset";
    }
}
