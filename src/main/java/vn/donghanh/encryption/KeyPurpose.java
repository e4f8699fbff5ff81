package vn.donghanh.encryption;

import java.util.Locale;

/**
 * The purpose of an encrypted value. Each purpose has its own keys, so that access to one kind does not give access to
 * another.
 */
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
    /** Credentials of accounts: the secrets of authenticator apps. */
    ACCOUNTS,
    /** What clients say about the services: feedback and complaints. */
    FEEDBACK;

    /** Returns whether there are installations whose keysets were created before this purpose existed. */
    boolean isYoung() {
        return this == ACCOUNTS || this == FEEDBACK;
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".keyset";
    }
}
