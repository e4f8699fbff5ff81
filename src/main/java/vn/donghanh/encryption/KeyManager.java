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
import java.util.stream.Collectors;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Manages the keys of the installation: rotation, retirement, destruction. No key ever leaves this package. */
@ApplicationScoped
public class KeyManager {
    @Inject
    KeyRing ring;

    @Inject
    PersonKeyStore persons;

    @Inject
    Settings settings;

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

    /** Adds a new key for every purpose, including the blind index. */
    public void rotate() {
        EnumSet.allOf(KeyPurpose.class).forEach(ring::rotate);
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
            ErasureLedger.erased(settings.keysFolder()).add(person, at);
            persons.destroy(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all persons whose keys were destroyed, according to the erasure ledger. */
    public Set<PersonRef> erasedPersons() {
        return ErasureLedger.erased(settings.keysFolder()).all().stream()
                .map(PersonRef::new)
                .collect(Collectors.toSet());
    }

    /**
     * Checks that the keys can be used at this moment: folder, every keyset and the master key are read anew.
     *
     * @throws KeyConfigurationException with a sentence that names what is missing or does not open
     */
    public void requireUsable() {
        new KeysetFolder(settings.keysFolder(), MasterKeyFactory.at(settings.masterKey())).reload();
        persons.requireReadable();
    }

    /** Returns the offline operations on the keys with their time, the oldest first. */
    public List<String> journal() {
        try {
            return KeyOperationsJournal.of(settings.keysFolder()).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String folder() {
        return settings.keysFolder().toString();
    }
}
