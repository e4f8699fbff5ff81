package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import vn.donghanh.shared.PersonRef;

/**
 * The store of each person's own keys, outside the database and its backups: without a person's entry here nothing that
 * was sealed for her opens again, wherever a copy of it may lie.
 */
interface PersonKeys {
    /** The key that new values are sealed with. Made at the first use, and safe on the disk before it is handed out. */
    Key newest(PersonRef person, Purpose purpose);

    /** The key of that number, for opening.
     *
     * @throws NoKey when the person has none of that number
     */
    Aead numbered(PersonRef person, Purpose purpose, int number) throws NoKey;

    /** @param number counts a person's keys for one purpose from 1; it is written before each sealed value */
    record Key(int number, Aead aead) {}

    final class NoKey extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
