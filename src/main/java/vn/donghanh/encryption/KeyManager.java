package vn.donghanh.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Manages the keys of the installation: rotation, retirement, destruction. No key ever leaves this package. */
@ApplicationScoped
public class KeyManager {
    private static final System.Logger LOG = System.getLogger(KeyManager.class.getName());

    @Inject
    KeyRing ring;

    @Inject
    PersonKeyStore persons;

    @Inject
    KeyStorage storage;

    @Inject
    Settings settings;

    /** Erasures that were committed while the keys were away. */
    private final Map<PersonRef, Instant> unfinished = new ConcurrentHashMap<>();

    /** The number of keys of a purpose, including old ones. */
    public record Keyset(KeyPurpose purpose, int keys) {}

    public List<Keyset> keysets() {
        return Arrays.stream(KeyPurpose.values())
                .map(purpose -> new Keyset(purpose, ring.numbers(purpose).size()))
                .toList();
    }

    /**
     * Returns the number of the current key of each purpose. It is not secret: it is stored in front of every value
     * without person.
     */
    public Map<KeyPurpose, Integer> currentKeyNumbers() {
        Map<KeyPurpose, Integer> numbers = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            numbers.put(purpose, ring.primary(purpose));
        }
        return numbers;
    }

    public boolean hasKey(KeyPurpose purpose, int number) {
        return ring.hasKey(purpose, number);
    }

    /** Adds a new key for every purpose; the blind index comes last, because it tells other servers to read all of them. */
    public void rotate() {
        EnumSet.complementOf(EnumSet.of(KeyPurpose.INDEX)).forEach(ring::rotate);
        ring.rotate(KeyPurpose.INDEX);
    }

    /** Uses the keys that another server has added meanwhile: otherwise this one would go on with those that are to be removed. */
    public void readRotated() {
        ring.index();
    }

    /**
     * Retires the keys from before the last rotation; the caller has checked that nothing needs them. The keys of the
     * audit log are kept, because its reasons are never re-encrypted, and those of signatures, because they are verified
     * for years.
     */
    public void retire() {
        EnumSet.complementOf(EnumSet.of(KeyPurpose.AUDIT, KeyPurpose.SIGNATURE))
                .forEach(purpose -> ring.retain(purpose, Set.of()));
    }

    /** Returns all persons in this folder, in order; a folder holds about a thousandth of all persons. */
    public List<PersonRef> findPersonsIn(String folder) {
        return persons.personsIn(folder);
    }

    /** Adds current keys for every purpose for which the person has keys, and rewraps the old ones. */
    public void rotate(PersonRef person) {
        persons.rotate(person);
    }

    public boolean hasKeys(PersonRef person) {
        return persons.has(person);
    }

    public boolean isErased(PersonRef person) {
        return persons.isErased(person);
    }

    /** Returns whether the person's keys were lost and abandoned by command. */
    public boolean isLost(PersonRef person) {
        return persons.isLost(person);
    }

    /** Returns whether any person keys exist. */
    public boolean hasPersonKeys() {
        return persons.hasAny();
    }

    /**
     * Destroys a person's keys permanently. The reference is first appended to the erasure ledger, from which every
     * start repeats the erasure. Idempotent.
     */
    public void erase(PersonRef person, Instant at) {
        try {
            persons.erase(person, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Destroys a person's keys after the erasure was committed. If the keys are away at this moment, {@link #finishErasures} does it as soon as they
     * are back, and otherwise the next start; nobody opens anything until then, because that needs the same keys.
     */
    public void eraseCommitted(PersonRef person, Instant at) {
        unfinished.put(person, at);
        if (!finishErasures()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The keys of an erased person are not destroyed yet, because {0} is away; it is tried again every few"
                            + " seconds.",
                    location());
        }
    }

    /**
     * Destroys what could not be destroyed before.
     *
     * @return whether nothing is left
     */
    public boolean finishErasures() {
        for (Map.Entry<PersonRef, Instant> erasure : List.copyOf(unfinished.entrySet())) {
            try {
                persons.erase(erasure.getKey(), erasure.getValue());
                unfinished.remove(erasure.getKey());
            } catch (IOException away) {
                return false;
            }
        }
        return true;
    }

    /** Returns all persons whose keys were destroyed, according to the erasure ledger. */
    public Set<PersonRef> erasedPersons() {
        try {
            return storage.listed(PersonList.ERASED).stream()
                    .map(ListedPerson::person)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that the keys can be used at this moment: storage, every keyset and the master key are read anew.
     *
     * @throws KeyConfigurationException with a sentence that names what is missing or does not open
     */
    public void requireUsable() {
        new KeysetStore(storage, MasterKeyFactory.at(settings.masterKey())).reload();
        storage.requireReadable();
    }

    /** Returns the offline operations on the keys with their time, the oldest first. */
    public List<String> journal() {
        try {
            return storage.journal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns whether the keys lie on the database server that answered so to {@link KeyStorage#SERVER_IDENTITY}: then its
     * backups would hold them.
     */
    public boolean sharesServerWith(String identity) {
        try {
            return identity.equals(storage.serverIdentity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the setting and the place of the keys, for sentences. */
    public String location() {
        return storage.location();
    }

    /** Returns where the keys of persons lie, for sentences. */
    public String personsLocation() {
        return storage.personsLocation();
    }
}
