package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.List;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.UnreadableDataException;

/**
 * Stores each person's own keys, outside the database and its backups: without a person's entry here, no copy of the
 * person's encrypted data can be decrypted.
 */
interface PersonKeyStore {
    /**
     * Returns the current key for new values. Created at the first use, and anew at the first use after a rotation of
     * its purpose; stored on disk before it is returned.
     *
     * @throws LostPersonKeyException when the person's keys are missing: new ones would hide the loss
     * @throws ErasedPersonException when the person's keys were destroyed: no new ones are created
     */
    Key currentKey(PersonRef person, KeyPurpose purpose);

    /**
     * Returns the key with that number for decryption.
     *
     * @throws MissingKeyException when the person has no such key
     */
    Aead keyByNumber(PersonRef person, KeyPurpose purpose, int number) throws MissingKeyException;

    /**
     * Starts reading these persons' keys in the background, a few at a time, so that decrypting their values waits less
     * for the disk. Best effort: a key that could not be read is read, or fails, when it is needed.
     */
    void readAhead(Collection<PersonRef> persons, KeyPurpose purpose);

    /** Returns whether the person has any key. */
    boolean has(PersonRef person);

    boolean isErased(PersonRef person);

    /** Returns whether the person's keys were lost and abandoned: older values cannot be decrypted. */
    boolean isLost(PersonRef person);

    /** Returns whether this is the number of the current key. */
    boolean isCurrent(PersonRef person, KeyPurpose purpose, int number);

    /** As {@link #currentKey}, for every purpose for which the person has keys. */
    void rotate(PersonRef person);

    /** Returns all persons whose reference begins with these two characters. */
    List<PersonRef> personsIn(String folder);

    /** Returns whether any person has keys. */
    boolean hasAny();

    /** @throws KeyConfigurationException when the store cannot be read, or was there and is no longer */
    void requireReadable();

    /** Destroys all keys of a person; no new ones can be created. Idempotent. */
    void destroy(PersonRef person);

    /** @param number counts a person's keys for one purpose from 1; it is stored in front of each encrypted value */
    record Key(int number, Aead aead) {}

    final class MissingKeyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    final class ErasedPersonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ErasedPersonException() {
            super("the person's keys were destroyed");
        }
    }

    final class LostPersonKeyException extends UnreadableDataException {
        private static final long serialVersionUID = 1L;

        LostPersonKeyException() {
            super("the person's keys are missing");
        }
    }
}
