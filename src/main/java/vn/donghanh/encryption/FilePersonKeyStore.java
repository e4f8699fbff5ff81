package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.donghanh.shared.PersonRef;

/**
 * Stores person keys as files, {@code person/<first two characters>/<ref>}. Erasing a person deletes their file. Two
 * servers may share the folder: every change locks the two-character folder.
 */
public final class FilePersonKeyStore implements PersonKeyStore {
    /** New keys of a person whose keys were lost are numbered above this, so that none is mistaken for a lost one. */
    private static final int AFTER_LOST = 128;

    /** The maximum number of files of one page that are read in parallel. */
    private static final int READERS = 6;

    private static final int WORTH_A_READER = 4;

    private final Path folder;
    private final KeyRing ring;
    private final Predicate<PersonRef> known;
    private final ErasureLedger erased;
    private final ErasureLedger lost;
    private final Executor readers;
    private final KeyCache cache = new KeyCache();
    private volatile boolean seen;

    /** Creates a store without read-ahead. */
    public FilePersonKeyStore(Path keysFolder, KeyRing ring) {
        this(keysFolder, ring, person -> false, reading -> {});
    }

    /**
     * @param known tells whether a person has encrypted values; asked before the first key is created
     * @param readers executes the read-ahead
     */
    FilePersonKeyStore(Path keysFolder, KeyRing ring, Predicate<PersonRef> known, Executor readers) {
        this.known = known;
        this.readers = readers;
        this.folder = under(keysFolder);
        this.ring = ring;
        this.erased = ErasureLedger.erased(keysFolder);
        this.lost = ErasureLedger.lost(keysFolder);
    }

    static Path under(Path keysFolder) {
        return keysFolder.resolve("person");
    }

    @Override
    public Key currentKey(PersonRef person, KeyPurpose purpose) {
        try {
            PersonKeyFile personKeyFile = read(person);
            WrappedKeys keys = new WrappedKeys(ring, person, purpose);
            return keys.isCurrent(personKeyFile)
                    ? unwrapped(person, keys.last(personKeyFile))
                    : rotated(person, purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open under the keyset " + purpose, e);
        }
    }

    @Override
    public Aead keyByNumber(PersonRef person, KeyPurpose purpose, int number) throws MissingKeyException {
        try {
            Aead known = cache.find(person, purpose, number);
            if (known != null && has(person)) {
                return known;
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

    @Override
    public void readAhead(Collection<PersonRef> persons, KeyPurpose purpose) {
        Queue<PersonRef> next = new ConcurrentLinkedQueue<>(
                persons.stream().filter(person -> !cache.holds(person, purpose)).toList());
        try {
            for (int reader = Math.min(READERS, next.size() / WORTH_A_READER); reader > 0; reader--) {
                readers.execute(() -> readAhead(next, purpose));
            }
        } catch (RejectedExecutionException busy) {
            // the caller that decrypts a value reads its key itself
        }
    }

    private void readAhead(Queue<PersonRef> next, KeyPurpose purpose) {
        for (PersonRef person = next.poll(); person != null; person = next.poll()) {
            try {
                for (PersonKeyFile.PersonKeyRow line : read(person).rowsOf(purpose)) {
                    unwrapped(person, line);
                }
            } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
                // the caller that decrypts a value gets the error
            }
        }
    }

    @Override
    public boolean has(PersonRef person) {
        return Files.exists(fileOf(person));
    }

    @Override
    public synchronized void destroy(PersonRef person) {
        try {
            cache.forget(person);
            if (has(person)) {
                OwnerOnlyFiles.withLock(OwnerOnlyFiles.parentOf(fileOf(person)), () -> {
                    OwnerOnlyFiles.destroy(fileOf(person));
                    return true;
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isErased(PersonRef person) {
        return erased.contains(person);
    }

    @Override
    public boolean isLost(PersonRef person) {
        return lost.contains(person);
    }

    @Override
    public boolean isCurrent(PersonRef person, KeyPurpose purpose, int number) {
        try {
            PersonKeyFile personKeyFile = read(person);
            WrappedKeys keys = new WrappedKeys(ring, person, purpose);
            return keys.isCurrent(personKeyFile) && keys.last(personKeyFile).number() == number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void rotate(PersonRef person) {
        try {
            read(person).lines().stream()
                    .map(PersonKeyFile.PersonKeyRow::purpose)
                    .distinct()
                    .forEach(purpose -> currentKey(person, purpose));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasAny() {
        return Files.isDirectory(folder);
    }

    @Override
    public void requireReadable() {
        if (hasAny()) {
            OwnerOnlyFiles.requireReadable(folder);
            seen = true;
        } else if (seen) {
            throw new KeyConfigurationException("The keys of persons (" + folder + ") are no longer there.");
        }
    }

    @Override
    public List<PersonRef> personsIn(String two) {
        Path part = folder.resolve(two);
        if (!Files.isDirectory(part)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(part)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9a-z]{26}"))
                    .sorted()
                    .map(PersonRef::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of the folders in order. */
    public List<String> folders() throws IOException {
        if (!hasAny()) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    public PersonKeyFile read(PersonRef person) throws IOException {
        try {
            return PersonKeyFile.parse(Files.readString(fileOf(person)));
        } catch (NoSuchFileException none) {
            return PersonKeyFile.EMPTY;
        }
    }

    /**
     * Rewraps the person's keys under the purpose's current key and adds a new key. Takes two locks, because file locks
     * work between servers but not between threads.
     */
    private synchronized Key rotated(PersonRef person, KeyPurpose purpose)
            throws IOException, GeneralSecurityException {
        if (erased.contains(person)) {
            throw new ErasedPersonException();
        }
        Path file = fileOf(person);
        OwnerOnlyFiles.createFolder(OwnerOnlyFiles.parentOf(file));
        return OwnerOnlyFiles.withLock(OwnerOnlyFiles.parentOf(file), () -> {
            WrappedKeys keys = new WrappedKeys(ring, person, purpose);
            PersonKeyFile before = read(person);
            if (keys.isCurrent(before)) {
                return unwrapped(person, keys.last(before));
            }
            if (before.lines().isEmpty() && !lost.contains(person) && known.test(person)) {
                throw new LostPersonKeyException();
            }
            PersonKeyFile after = keys.rotated(before, lost.contains(person) ? AFTER_LOST : 0);
            OwnerOnlyFiles.write(file, after.text());
            return unwrapped(person, keys.last(after));
        });
    }

    private Key unwrapped(PersonRef person, PersonKeyFile.PersonKeyRow line) throws GeneralSecurityException {
        Aead known = cache.find(person, line.purpose(), line.number());
        if (known == null) {
            known = new AesGcmJce(new WrappedKeys(ring, person, line.purpose()).unwrap(line));
            cache.store(person, line.purpose(), line.number(), known);
        }
        return new Key(line.number(), known);
    }

    private Path fileOf(PersonRef person) {
        return folder.resolve(person.value().substring(0, 2)).resolve(person.value());
    }
}
