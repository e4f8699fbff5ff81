package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.List;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.UnreadableDataException;

/**
 * The store of each person's own keys, outside the database and its backups: without a person's entry here nothing that
 * was sealed for her opens again, wherever a copy of it may lie.
 */
interface PersonKeyStore {
    /**
     * The key that new values are sealed with. Made at the first use, and anew at the first use after its purpose was rotated; safe on the
     * disk before it is handed out.
     *
     * @throws LostPersonKeyException when her keys are missing: new ones would hide it
     * @throws ErasedPersonException when her keys were destroyed: nobody gets new ones
     */
    Key currentKey(PersonRef person, KeyPurpose purpose);

    /** The key of that number, for opening.
     *
     * @throws MissingKeyException when the person has none of that number
     */
    Aead keyByNumber(PersonRef person, KeyPurpose purpose, int number) throws MissingKeyException;

    /**
     * Begins to read these persons' keys, some at a time beside the caller's own work, so that opening their values waits less for the disk.
     * Nothing is promised: what could not be read is read, or refused, when it is asked for.
     */
    void readAhead(Collection<PersonRef> persons, KeyPurpose purpose);

    /** Whether anything of this person could still open. */
    boolean has(PersonRef person);

    boolean isErased(PersonRef person);

    /** Whether her keys were lost and given up: what was sealed before does not open. */
    boolean isLost(PersonRef person);

    /** Whether this is the number of a key of today. */
    boolean isCurrent(PersonRef person, KeyPurpose purpose, int number);

    /** As {@link #currentKey}, for every purpose for which she has keys. */
    void rotate(PersonRef person);

    /** Everybody whose reference begins with these two signs. */
    List<PersonRef> personsIn(String folder);

    /** Whether there are keys of anybody. */
    boolean hasAny();

    /** Destroys all keys of a person; nobody makes new ones for her. Doing it again changes nothing. */
    void destroy(PersonRef person);

    /** @param number counts a person's keys for one purpose from 1; it is written before each sealed value */
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
