package vn.donghanh.keymanagement;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;

/**
 * Moves all keys to another place while no server runs. Persons come first and keysets last, so that no server starts with a part of them; the keys
 * here are destroyed only after everything there was read and compared. What was interrupted is run again.
 *
 * @param output receives the progress, one line at a time
 */
record KeyMove(KeysetStore keys, KeyStorage to, Clock clock, Consumer<String> output) {
    private static final String DONE = " move";
    private static final int ATTEMPTS = 5;

    /** How many persons are read with one access. */
    private static final int TOGETHER = 500;

    /** @throws KeyConfigurationException when the other place holds keys that are not these */
    void run() throws IOException {
        KeyStorage from = keys.storage();
        if (from.location().equals(to.location())) {
            throw new KeyConfigurationException("The keys are in " + to.location() + " already.");
        }
        to.requireReadable();
        to.requireSafe();
        if (!isDone(from)) {
            keys.reload();
            if (isUnfinished(from)) {
                copyEverything(from);
            }
            requireEqual(from);
            to.appendToJournal(clock.instant() + DONE);
        }
        removeHere(from);
        output.accept("The keys are in " + to.location()
                + ". Put it into the settings in the place of the earlier one, and start the server. The lists of persons in "
                + from.location() + " stay where they are.");
    }

    /** Whether what is noted there after the lines from here begins with this move; earlier ones are among those lines. */
    private boolean isDone(KeyStorage from) throws IOException {
        List<String> own = from.journal();
        List<String> found = to.journal();
        return found.size() > own.size()
                && found.subList(0, own.size()).equals(own)
                && found.get(own.size()).endsWith(DONE);
    }

    /** Whether no server can have started there, because keysets are missing, and those that are there are these. */
    private boolean isUnfinished(KeyStorage from) throws IOException {
        Set<Map.Entry<String, String>> own = from.keysets().all().entrySet();
        Set<Map.Entry<String, String>> found = to.keysets().all().entrySet();
        return found.size() < own.size() && own.containsAll(found);
    }

    private void copyEverything(KeyStorage from) throws IOException {
        for (ListedPerson erased : from.listed(PersonList.ERASED)) {
            from.remove(erased.person());
        }
        removeSurplus(from);
        copy(from, to, Optional.empty(), output);
        List<String> journal = from.journal();
        List<String> copied = to.journal();
        if (!journal.subList(0, Math.min(copied.size(), journal.size())).equals(copied)) {
            throw new KeyConfigurationException(
                    "The journal in " + to.location() + " is of other keys; nothing was removed.");
        }
        for (String line : journal.subList(copied.size(), journal.size())) {
            to.appendToJournal(line);
        }
        from.keysets().all().forEach(this::writeKeyset);
    }

    private void writeKeyset(String name, String text) {
        try {
            to.keysets().write(name, text);
        } catch (IOException e) {
            throw new KeyConfigurationException("The keyset " + name + " could not be written: " + e.getMessage(), e);
        }
    }

    /** Persons whom an interrupted move has copied, and who are no longer here. */
    private void removeSurplus(KeyStorage from) throws IOException {
        for (PersonRef person : persons(to)) {
            if (!from.has(person)) {
                to.remove(person);
            }
        }
    }

    /**
     * Copies lists and persons.
     *
     * @param within only persons whose keys changed in this time; empty for all
     */
    static void copy(KeyStorage from, KeyStorage to, Optional<Duration> within, Consumer<String> output)
            throws IOException {
        for (PersonList list : PersonList.values()) {
            for (ListedPerson line : from.listed(list)) {
                to.list(list, line);
            }
        }
        Set<PersonRef> persons = within.isPresent() ? from.changedWithin(within.get()) : persons(from);
        for (List<PersonRef> some : together(persons)) {
            for (Map.Entry<PersonRef, String> keys : read(from, some).entrySet()) {
                write(to, keys.getKey(), keys.getValue());
            }
        }
        output.accept(persons.size() + " persons, "
                + from.listed(PersonList.ERASED).size() + " erased, "
                + from.listed(PersonList.LOST).size() + " given up are copied to " + to.location() + ".");
    }

    private static List<List<PersonRef>> together(Set<PersonRef> persons) {
        List<PersonRef> all = List.copyOf(persons);
        List<List<PersonRef>> parts = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += TOGETHER) {
            parts.add(all.subList(begin, Math.min(begin + TOGETHER, all.size())));
        }
        return parts;
    }

    /** Reads the keys of those who have any; a schema is asked once for all of them. */
    private static Map<PersonRef, String> read(KeyStorage storage, List<PersonRef> persons) throws IOException {
        Map<PersonRef, String> together = storage.readTogether(persons);
        if (together != null) {
            return together;
        }
        Map<PersonRef, String> read = new HashMap<>();
        for (PersonRef person : persons) {
            String text = storage.read(person);
            if (text != null) {
                read.put(person, text);
            }
        }
        return read;
    }

    private static void write(KeyStorage to, PersonRef person, String text) throws IOException {
        try {
            to.change(person, before -> text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Copies persons, lists, keysets and journal of a running installation for a backup: the keysets open every person that is copied.
     *
     * @param within only persons whose keys changed in this time; empty for all
     */
    static void copyWithKeysets(KeyStorage from, KeyStorage to, Optional<Duration> within, Consumer<String> output)
            throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Map<String, String> before = from.keysets().all();
            copy(from, to, within, output);
            if (from.keysets().all().equals(before)) {
                for (Map.Entry<String, String> keyset : before.entrySet()) {
                    to.keysets().write(keyset.getKey(), keyset.getValue());
                }
                for (String line : from.journal()) {
                    to.appendToJournal(line);
                }
                return;
            }
        }
        throw new KeyConfigurationException("The keys are being rotated: the copy is made again later.");
    }

    private static Set<PersonRef> persons(KeyStorage storage) throws IOException {
        Set<PersonRef> persons = new HashSet<>();
        for (String part : storage.parts()) {
            persons.addAll(storage.personsIn(part));
        }
        return persons;
    }

    /** Reads everything there, and compares it with what is here. */
    private void requireEqual(KeyStorage from) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<PersonRef> persons = persons(from);
        if (!persons.equals(persons(to))) {
            differences.add("the persons who have keys");
        }
        for (List<PersonRef> some : together(persons)) {
            Map<PersonRef, String> own = read(from, some);
            Map<PersonRef, String> found = read(to, some);
            some.stream()
                    .filter(person -> !isSame(own.get(person), found.get(person)))
                    .map(person -> "the keys of a person (" + from.location(person) + ")")
                    .forEach(differences::add);
        }
        if (!from.keysets().all().equals(to.keysets().all())) {
            differences.add("the keysets");
        }
        for (PersonList list : PersonList.values()) {
            if (!from.listed(list).equals(to.listed(list))) {
                differences.add("the list " + list);
            }
        }
        if (!from.journal().equals(to.journal())) {
            differences.add("the journal");
        }
        if (!differences.isEmpty()) {
            throw new KeyConfigurationException("What is in " + to.location() + " is not what is in " + from.location()
                    + ": " + String.join(", ", differences.subList(0, Math.min(3, differences.size())))
                    + ". The keys stay where they are, and nothing was removed.");
        }
        output.accept(persons.size() + " persons, " + from.keysets().all().size()
                + " keysets, both lists and the journal are the same in both places.");
    }

    private static boolean isSame(@Nullable String first, @Nullable String second) {
        return first != null && first.equals(second);
    }

    /** The keysets first, so that no server starts with what is left. */
    private void removeHere(KeyStorage from) throws IOException {
        for (Map.Entry<String, String> keyset : from.keysets().all().entrySet()) {
            if (!keyset.getValue().equals(to.keysets().all().get(keyset.getKey()))) {
                throw changedSince("the keyset " + keyset.getKey(), from);
            }
            from.removeKeyset(keyset.getKey());
        }
        Set<PersonRef> persons = persons(from);
        for (List<PersonRef> some : together(persons)) {
            Map<PersonRef, String> own = read(from, some);
            Map<PersonRef, String> found = read(to, some);
            for (PersonRef person : some) {
                if (!isSame(own.get(person), found.get(person)) && !to.isListed(PersonList.ERASED, person)) {
                    throw changedSince(from.location(person), from);
                }
                from.remove(person);
            }
        }
        output.accept(
                "Destroyed in " + from.location() + ": the keys of " + persons.size() + " persons, and the keysets.");
    }

    private KeyConfigurationException changedSince(String what, KeyStorage from) {
        return new KeyConfigurationException("The move to " + to.location() + " was complete, but " + what + " in "
                + from.location()
                + " is another one than there: it is not removed. See which of the two places is right"
                + " before anything else.");
    }
}
