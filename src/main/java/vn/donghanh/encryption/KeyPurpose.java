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
    FEEDBACK,
    /** Signs what the installation closes, so that later changes show. Encrypts nothing. */
    SIGNATURE;

    /** Returns whether there are installations whose keysets were created before this purpose existed. */
    boolean isYoung() {
        return this == ACCOUNTS || this == FEEDBACK || this == SIGNATURE;
    }

    /** Returns whether values are encrypted with its keys; the others compute tokens or signatures. */
    boolean encrypts() {
        return this != INDEX && this != SIGNATURE;
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".keyset";
    }
}
