package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.UnreadableDataException;

/**
 * Each person's own keys, which lie outside the database and its backups: without a person's entry there, no copy of the person's encrypted data can be
 * decrypted. Unwrapped keys are cached, and used only while the storage says that the person was not erased.
 */
public final class PersonKeyStore {
    /** New keys of a person whose keys were lost are numbered above this, so that none is mistaken for a lost one. */
    private static final int AFTER_LOST = 128;

    /** The maximum number of files of one page that are read in parallel. */
    private static final int READERS = 6;

    private static final int WORTH_A_READER = 4;

    private final KeyStorage storage;
    private final KeyRing ring;
    private final Predicate<PersonRef> known;
    private final Executor readers;
    private final KeyCache cache = new KeyCache();

    /** @param number counts a person's keys for one purpose from 1; it is stored in front of each encrypted value */
    record Key(int number, Aead aead) {}

    static final class MissingKeyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static final class ErasedPersonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ErasedPersonException() {
            super("the person's keys were destroyed");
        }
    }

    static final class LostPersonKeyException extends UnreadableDataException {
        private static final long serialVersionUID = 1L;

        LostPersonKeyException() {
            super("the person's keys are missing");
        }
    }

    /** Creates a store without read-ahead. */
    public PersonKeyStore(KeyStorage storage, KeyRing ring) {
        this(storage, ring, person -> false, reading -> {});
    }

    /**
     * @param known tells whether a person has encrypted values; asked before the first key is created
     * @param readers executes the read-ahead
     */
    PersonKeyStore(KeyStorage storage, KeyRing ring, Predicate<PersonRef> known, Executor readers) {
        this.storage = storage;
        this.known = known;
        this.readers = readers;
        this.ring = ring;
    }

    private interface StorageAccess<T> {
        T run() throws IOException;
    }

    private static <T> T access(StorageAccess<T> access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the current key for new values. Created at the first use, and anew at the first use after a rotation of
     * its purpose; stored durably before it is returned.
     *
     * @throws LostPersonKeyException when the person's keys are missing: new ones would hide the loss
     * @throws ErasedPersonException when the person's keys were destroyed: no new ones are created
     */
    Key currentKey(PersonRef person, KeyPurpose purpose) {
        try {
            PersonKeyFile personKeyFile = read(person);
            WrappedKeys keys = new WrappedKeys(ring, person, purpose);
            return keys.isCurrent(personKeyFile)
                    ? unwrapped(person, keys.last(personKeyFile))
                    : rotated(person, personKeyFile, purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open under the keyset " + purpose, e);
        }
    }

    /**
     * Returns the key with that number for decryption.
     *
     * @throws MissingKeyException when the person has no such key
     */
    Aead keyByNumber(PersonRef person, KeyPurpose purpose, int number) throws MissingKeyException {
        try {
            Aead read = cache.find(person, purpose, number);
            if (read != null) {
                if (storage.mayUseRead(person)) {
                    return read;
                }
                cache.forget(person);
            }
            for (PersonKeyFile.PersonKeyRow line : read(person).rowsOf(purpose)) {
                if (line.number() == number) {
                    return unwrapped(person, line).aead();
                }
            }
            throw new MissingKeyException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new MissingKeyException();
        }
    }

    /**
     * Reads these persons' keys, so that decrypting their values waits less: with one access, or a few at a time in the background. Best effort: a key
     * that could not be read is read, or fails, when it is needed.
     */
    void readAhead(Collection<PersonRef> persons, KeyPurpose purpose) {
        List<PersonRef> unread =
                persons.stream().filter(person -> !cache.holds(person, purpose)).toList();
        try {
            Map<PersonRef, String> together = storage.readTogether(unread);
            if (together == null) {
                readInBackground(unread, purpose);
            } else {
                together.forEach((person, text) -> store(person, PersonKeyFile.parse(text), purpose));
            }
        } catch (IOException | RuntimeException unreadable) {
            // the caller that decrypts a value gets the error
        }
    }

    private void readInBackground(List<PersonRef> persons, KeyPurpose purpose) {
        Queue<PersonRef> next = new ConcurrentLinkedQueue<>(persons);
        try {
            for (int reader = Math.min(READERS, next.size() / WORTH_A_READER); reader > 0; reader--) {
                readers.execute(() -> readAll(next, purpose));
            }
        } catch (RejectedExecutionException busy) {
            // the caller that decrypts a value reads its key itself
        }
    }

    private void readAll(Queue<PersonRef> next, KeyPurpose purpose) {
        for (PersonRef person = next.poll(); person != null; person = next.poll()) {
            try {
                store(person, read(person), purpose);
            } catch (IOException | RuntimeException unreadable) {
                // the caller that decrypts a value gets the error
            }
        }
    }

    private void store(PersonRef person, PersonKeyFile keys, KeyPurpose purpose) {
        try {
            for (PersonKeyFile.PersonKeyRow line : keys.rowsOf(purpose)) {
                unwrapped(person, line);
            }
        } catch (GeneralSecurityException damaged) {
            // the caller that decrypts a value gets the error
        }
    }

    /** Returns whether the person has any key. */
    public boolean has(PersonRef person) {
        return access(() -> storage.has(person));
    }

    public boolean isErased(PersonRef person) {
        return access(() -> storage.isListed(PersonList.ERASED, person));
    }

    /** Returns whether the person's keys were lost and abandoned: older values cannot be decrypted. */
    public boolean isLost(PersonRef person) {
        return access(() -> storage.isListed(PersonList.LOST, person));
    }

    /**
     * Returns whether a key that the person does not have was destroyed: with the person's erasure, or given up among those that
     * were lost. Those that were made after that have higher numbers.
     */
    boolean isDestroyed(PersonRef person, int number) {
        return isErased(person) || (number > 0 && number <= AFTER_LOST && isLost(person));
    }

    /** Returns whether this is the number of the current key. */
    boolean isCurrent(PersonRef person, KeyPurpose purpose, int number) {
        PersonKeyFile personKeyFile = access(() -> read(person));
        WrappedKeys keys = new WrappedKeys(ring, person, purpose);
        return keys.isCurrent(personKeyFile) && keys.last(personKeyFile).number() == number;
    }

    /** As {@link #currentKey}, for every purpose for which the person has keys. */
    void rotate(PersonRef person) {
        access(() -> read(person)).lines().stream()
                .map(PersonKeyFile.PersonKeyRow::purpose)
                .distinct()
                .forEach(purpose -> currentKey(person, purpose));
    }

    /** Returns whether any person has keys. */
    boolean hasAny() {
        return access(storage::hasPersons);
    }

    /** Returns all persons whose reference begins with these two characters. */
    public List<PersonRef> personsIn(String part) {
        return access(() -> storage.personsIn(part));
    }

    public PersonKeyFile read(PersonRef person) throws IOException {
        String text = storage.read(person);
        return text == null ? PersonKeyFile.EMPTY : PersonKeyFile.parse(text);
    }

    /** Destroys all keys of a person and remembers it; no new ones can be created. Idempotent. */
    void erase(PersonRef person, Instant at) throws IOException {
        cache.forget(person);
        storage.erase(person, at);
    }

    /** Rewraps the person's keys under the purpose's current key and adds a new key. */
    private Key rotated(PersonRef person, PersonKeyFile read, KeyPurpose purpose)
            throws IOException, GeneralSecurityException {
        // asked before anybody else has to wait: the answer takes a query over everything that is encrypted
        boolean mayBeNew = read.lines().isEmpty() && !known.test(person);
        WrappedKeys keys = new WrappedKeys(ring, person, purpose);
        String after = storage.change(person, before -> {
            if (before.erased()) {
                throw new ErasedPersonException();
            }
            String text = before.text();
            PersonKeyFile earlier = text == null ? PersonKeyFile.EMPTY : PersonKeyFile.parse(text);
            if (text != null && keys.isCurrent(earlier)) {
                return text;
            }
            if (earlier.lines().isEmpty() && !before.lost() && !mayBeNew) {
                throw new LostPersonKeyException();
            }
            return keys.rotated(earlier, before.lost() ? AFTER_LOST : 0).text();
        });
        return unwrapped(person, keys.last(PersonKeyFile.parse(after)));
    }

    private Key unwrapped(PersonRef person, PersonKeyFile.PersonKeyRow line) throws GeneralSecurityException {
        @Nullable Aead read = cache.find(person, line.purpose(), line.number());
        if (read == null) {
            read = new AesGcmJce(new WrappedKeys(ring, person, line.purpose()).unwrap(line));
            cache.store(person, line.purpose(), line.number(), read);
        }
        return new Key(line.number(), read);
    }
}
