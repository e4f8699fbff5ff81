package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.shared.PersonRef;

/**
 * Stores wrapped keys as files: {@code <purpose>.keyset}, {@code person/<first two characters>/<ref>}, {@code erased}, {@code lost} and {@code
 * protocol}. Two servers may share the folder: every change of a person locks the two-character folder.
 */
public final class KeyFolder implements KeyStorage {
    private static final String KEYSET = ".keyset";
    static final String REF = "[0-9a-z]{26}";

    private final String location;
    private final Path folder;
    private final Path persons;
    private final FolderLists lists;
    private volatile boolean seen;

    public KeyFolder(Path folder) {
        this("DH_KEYS_DIR (" + folder + ")", folder);
    }

    /** @param location setting and path, for sentences */
    public KeyFolder(String location, Path folder) {
        this.location = location;
        this.folder = folder;
        this.persons = under(folder);
        this.lists = new FolderLists(folder);
    }

    /** Returns the folder of the persons' keys. */
    public static Path under(Path keysFolder) {
        return keysFolder.resolve("person");
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public String personsLocation() {
        return persons.toString();
    }

    @Override
    public String location(PersonRef person) {
        return "the file person/" + person.value().substring(0, 2) + "/" + person.value();
    }

    @Override
    public KeysetTexts keysets() {
        return new KeysetTexts() {
            @Override
            public Map<String, String> all() throws IOException {
                if (!Files.isDirectory(folder)) {
                    return Map.of();
                }
                Map<String, String> texts = new HashMap<>();
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(listed ->
                                    String.valueOf(listed.getFileName()).endsWith(KEYSET))
                            .toList()) {
                        texts.put(String.valueOf(file.getFileName()), Files.readString(file));
                    }
                }
                return texts;
            }

            @Override
            public void write(String name, String text) throws IOException {
                OwnerOnlyFiles.createFolder(folder);
                OwnerOnlyFiles.write(folder.resolve(name), text);
            }

            @Override
            public String version(String name) throws IOException {
                BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
                return file.fileKey() + " " + file.lastModifiedTime();
            }
        };
    }

    @Override
    public <T> T changeKeysets(KeysetWork<T> work) throws IOException, GeneralSecurityException {
        OwnerOnlyFiles.createFolder(folder);
        return OwnerOnlyFiles.withLock(folder, () -> work.run(keysets()));
    }

    @Override
    public boolean hasPersons() {
        return Files.isDirectory(persons);
    }

    @Override
    public boolean has(PersonRef person) {
        return Files.exists(fileOf(person));
    }

    @Override
    public @Nullable String read(PersonRef person) throws IOException {
        try {
            return Files.readString(fileOf(person));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    @Override
    public @Nullable Map<PersonRef, String> readTogether(Collection<PersonRef> of) {
        return null;
    }

    @Override
    public boolean mayUseRead(PersonRef person) {
        return has(person);
    }

    @Override
    public String change(PersonRef person, PersonKeyText.Change change) throws IOException, GeneralSecurityException {
        Path file = fileOf(person);
        OwnerOnlyFiles.createFolder(OwnerOnlyFiles.parentOf(file));
        return OwnerOnlyFiles.withLock(OwnerOnlyFiles.parentOf(file), () -> {
            String before = read(person);
            String after = change.apply(
                    new PersonKeyText(before, isListed(PersonList.ERASED, person), isListed(PersonList.LOST, person)));
            if (!after.equals(before)) {
                OwnerOnlyFiles.write(file, after);
            }
            return after;
        });
    }

    @Override
    public List<String> parts() throws IOException {
        if (!hasPersons()) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(persons)) {
            return parts.map(part -> String.valueOf(part.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public List<PersonRef> personsIn(String part) throws IOException {
        Path files = persons.resolve(part);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(files)) {
            return listed.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(REF))
                    .sorted()
                    .map(PersonRef::new)
                    .toList();
        }
    }

    @Override
    public Set<PersonRef> changedWithin(Duration time) throws IOException {
        Instant moment = InstantSource.system().instant().minus(time);
        Set<PersonRef> changed = new HashSet<>();
        for (String part : parts()) {
            for (PersonRef person : personsIn(part)) {
                if (!Files.getLastModifiedTime(fileOf(person)).toInstant().isBefore(moment)) {
                    changed.add(person);
                }
            }
        }
        return changed;
    }

    /**
     * The list first: a change that has not seen it has made its folder before, so that its key is found here. A store that is missing is not made anew,
     * which would hide its loss.
     */
    @Override
    public void erase(PersonRef person, Instant at) throws IOException {
        list(PersonList.ERASED, ListedPerson.at(person, at));
        if (hasPersons()) {
            OwnerOnlyFiles.createFolder(OwnerOnlyFiles.parentOf(fileOf(person)));
            alone(person, () -> {
                destroy(person);
                return true;
            });
        }
    }

    @Override
    public void remove(PersonRef person) throws IOException {
        if (has(person)) {
            alone(person, () -> {
                destroy(person);
                return true;
            });
        }
    }

    private void destroy(PersonRef person) throws IOException {
        if (has(person)) {
            OwnerOnlyFiles.destroy(fileOf(person));
        }
    }

    private void alone(PersonRef person, OwnerOnlyFiles.FileWork<Boolean> work) throws IOException {
        try {
            OwnerOnlyFiles.withLock(OwnerOnlyFiles.parentOf(fileOf(person)), work);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void removeKeyset(String name) throws IOException {
        if (Files.exists(folder.resolve(name))) {
            OwnerOnlyFiles.destroy(folder.resolve(name));
        }
    }

    @Override
    public boolean isListed(PersonList list, PersonRef person) throws IOException {
        return lists.contains(list, person);
    }

    @Override
    public List<ListedPerson> listed(PersonList list) throws IOException {
        return lists.all(list);
    }

    @Override
    public void list(PersonList list, ListedPerson person) throws IOException {
        lists.add(list, person);
    }

    @Override
    public List<String> journal() throws IOException {
        return lists.journal();
    }

    @Override
    public void appendToJournal(String line) throws IOException {
        lists.appendToJournal(line);
    }

    @Override
    public void requireReadable() {
        if (Files.exists(folder)) {
            OwnerOnlyFiles.requireReadable(folder);
        }
        if (hasPersons()) {
            OwnerOnlyFiles.requireReadable(persons);
            seen = true;
        } else if (seen) {
            throw new KeyConfigurationException("The keys of persons (" + persons + ") are no longer there.");
        }
    }

    @Override
    public void requireSafe() {
        // each file is forced to the disk, and overwritten before it is removed
    }

    @Override
    public @Nullable String serverIdentity() {
        return null;
    }

    private Path fileOf(PersonRef person) {
        return persons.resolve(person.value().substring(0, 2)).resolve(person.value());
    }
}
