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

/** The keys of the installation, for those who look after them: rotated, retired, destroyed. No key ever leaves this package. */
@ApplicationScoped
public class KeyManager {
    @Inject
    KeyRing ring;

    @Inject
    PersonKeyStore persons;

    @Inject
    Settings settings;

    /** How many keys a purpose has, old ones among them. */
    public record Keyset(KeyPurpose purpose, int keys) {}

    public List<Keyset> keysets() {
        return Arrays.stream(KeyPurpose.values())
                .map(purpose -> new Keyset(purpose, ring.numbers(purpose).size()))
                .toList();
    }

    /** The number of the key that seals for each purpose. It is no secret: it stands before every value of no person. */
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

    /** A new key for every purpose, the index's own among them. */
    public void rotate() {
        EnumSet.allOf(KeyPurpose.class).forEach(ring::rotate);
    }

    /**
     * Takes away the keys from before the last rotation; nothing may be left that they opened. The log's stay: what stands there is never
     * written again, so its reasons need the keys that they were sealed with.
     */
    public void retire() {
        EnumSet.complementOf(EnumSet.of(KeyPurpose.AUDIT)).forEach(purpose -> ring.retain(purpose, Set.of()));
    }

    /** Everybody whose folder has this name, in their order; a folder holds a thousandth of all. */
    public List<PersonRef> findPersonsIn(String folder) {
        return persons.personsIn(folder);
    }

    /** Gives a person keys of today for every purpose for which she has any, and wraps the old ones by them. */
    public void rotate(PersonRef person) {
        persons.rotate(person);
    }

    public boolean hasKeys(PersonRef person) {
        return persons.has(person);
    }

    public boolean isErased(PersonRef person) {
        return persons.isErased(person);
    }

    /** Whether her keys were lost and given up by command. */
    public boolean isLost(PersonRef person) {
        return persons.isLost(person);
    }

    /** Whether there is a store of persons' keys at all. */
    public boolean hasPersonKeys() {
        return persons.hasAny();
    }

    /**
     * Destroys a person's keys for good. First her reference goes to the list beside the keys, from which every start repeats it; doing it
     * again changes nothing.
     */
    public void erase(PersonRef person, Instant at) {
        try {
            ErasureLedger.erased(settings.keysFolder()).add(person, at);
            persons.destroy(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody whose keys were destroyed, by the list beside the keys. */
    public Set<PersonRef> erasedPersons() {
        return ErasureLedger.erased(settings.keysFolder()).all().stream()
                .map(PersonRef::new)
                .collect(Collectors.toSet());
    }

    /** What was done to the keys by command, the oldest first: when, and what. */
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
