package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import vn.donghanh.shared.PersonRef;

/**
 * Person keys as files, {@code person/<first two signs>/<ref>}. Erasing a person is removing her file. Two servers may
 * share the folder: adding a key takes the lock of the two-sign folder.
 */
final class FilePersonKeys implements PersonKeys {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final KeyRing ring;
    private final RecentKeys recent = new RecentKeys();

    FilePersonKeys(Path keysFolder, KeyRing ring) {
        this.folder = under(keysFolder);
        this.ring = ring;
    }

    static Path under(Path keysFolder) {
        return keysFolder.resolve("person");
    }

    @Override
    public Key newest(PersonRef person, Purpose purpose) {
        try {
            List<PersonKeyFile.Line> keys = read(person).of(purpose);
            return keys.isEmpty() ? makeFirst(person, purpose) : unwrapped(person, keys.get(keys.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open under the keyset " + purpose, e);
        }
    }

    @Override
    public Aead numbered(PersonRef person, Purpose purpose, int number) throws NoKey {
        Aead known = recent.find(person, purpose, number);
        if (known != null) {
            return known;
        }
        try {
            for (PersonKeyFile.Line line : read(person).of(purpose)) {
                if (line.number() == number) {
                    return unwrapped(person, line).aead();
                }
            }
            throw new NoKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new NoKey();
        }
    }

    private PersonKeyFile read(PersonRef person) throws IOException {
        Path file = fileOf(person);
        return Files.exists(file) ? PersonKeyFile.parse(Files.readString(file)) : PersonKeyFile.EMPTY;
    }

    /** Under two locks: file locks hold between servers, not between the threads of one. */
    private synchronized Key makeFirst(PersonRef person, Purpose purpose) throws IOException, GeneralSecurityException {
        Path file = fileOf(person);
        PrivateFiles.makeFolder(PrivateFiles.folderOf(file));
        try (FileChannel lock =
                FileChannel.open(file.resolveSibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            PersonKeyFile before = read(person);
            List<PersonKeyFile.Line> made = before.of(purpose);
            if (!made.isEmpty()) {
                return unwrapped(person, made.get(made.size() - 1));
            }
            byte[] key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            byte[] wrapped = ring.aead(purpose).encrypt(key, boundTo(person, purpose, 1));
            PersonKeyFile.Line line = PersonKeyFile.Line.of(purpose, 1, wrapped);
            PrivateFiles.write(file, before.with(line).text());
            return unwrapped(person, line);
        }
    }

    private Key unwrapped(PersonRef person, PersonKeyFile.Line line) throws GeneralSecurityException {
        Aead known = recent.find(person, line.purpose(), line.number());
        if (known == null) {
            byte[] key =
                    ring.aead(line.purpose()).decrypt(line.bytes(), boundTo(person, line.purpose(), line.number()));
            known = new AesGcmJce(key);
            recent.keep(person, line.purpose(), line.number(), known);
        }
        return new Key(line.number(), known);
    }

    private Path fileOf(PersonRef person) {
        return folder.resolve(person.value().substring(0, 2)).resolve(person.value());
    }

    private static byte[] boundTo(PersonRef person, Purpose purpose, int number) {
        return ("donghanh person key|" + person.value() + "|" + purpose + "|" + number)
                .getBytes(StandardCharsets.UTF_8);
    }
}
