package vn.donghanh.encryption;

import java.util.Locale;

/** What a sealed value is for. Each purpose has keys of its own, so that opening one kind opens no other. */
public enum KeyPurpose {
    IDENTITY,
    CONTACT,
    HEALTH,
    COUNSELLING,
    LEGAL,
    NOTES,
    DOCUMENTS,
    INDEX,
    AUDIT,
    /** What an account proves itself with: the secrets of authenticator apps. */
    ACCOUNTS;

    /** Whether installations exist whose keysets were made before the product knew this purpose. */
    boolean isYoung() {
        return this == ACCOUNTS;
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".keyset";
    }
}
